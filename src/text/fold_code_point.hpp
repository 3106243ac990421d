#pragma once

#include <string>

namespace rumbo::text {

// What one code point gives a key: bytes, a gap between words, or nothing at all.
struct FoldedCodePoint {
  bool gap = false;
  std::string bytes;
};

// The folding of fold.hpp for a code point on its own; slow (it asks ICU).
FoldedCodePoint fold_code_point(char32_t code_point);

// Whether a code point folds to itself whatever stands beside it, and composes with nothing before
// it: ideographs, kana, Hangul syllables. Constant time.
constexpr bool folds_to_itself(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x30A1 && c <= 0x30FA) || (c >= 0xAC00 && c <= 0xD7A3) || c == 0x30FC;
}

}  // namespace rumbo::text
