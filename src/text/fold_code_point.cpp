#include "text/fold_code_point.hpp"

#include "text/utf8.hpp"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

namespace rumbo::text {
namespace {

const UNormalizer2& nfkd() {
  static const UNormalizer2* const instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    return unorm2_getNFKDInstance(&error);
  }();
  return *instance;
}

// Apostrophes, full stops, and what only stretches or divides a word.
bool is_dropped(UChar32 c) {
  switch (c) {
    case '.':
    case '\'':
    case '`':
    case 0xB4:
    case 0xB7:   // the middle dot of Catalan
    case 0x5F3:  // Hebrew geresh
    case 0x640:  // Arabic tatweel
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2027:
    case 0x2032:
    case 0xA78B:  // saltillo
    case 0xA78C:
    case 0xFF07:
      return true;
    default:
      return c >= 0x2B9 &&
             c <= 0x2BF;  // modifier letters written as apostrophes: the okina and its kin
  }
}

// Accents, Hebrew points and Arabic vowel signs; not the marks that Indic scripts, Thai and kana
// spell with.
bool is_dropped_mark(UChar32 c) {
  const std::int8_t type = u_charType(c);
  if (type == U_ENCLOSING_MARK) return true;
  if (type != U_NON_SPACING_MARK) return false;
  const int combining = u_getCombiningClass(c);
  return combining == 1 || (combining >= 10 && combining <= 35) || combining >= 200;
}

constexpr UChar32 katakana_dot = 0x30FB;  // parts the words of foreign names

bool is_gap(UChar32 c) {
  return u_isUWhiteSpace(c) || u_hasBinaryProperty(c, UCHAR_DASH) || c == katakana_dot;
}

// Letters that Unicode does not decompose, already in lower case; nullptr for every other.
const char* latin_letters(UChar32 c) {
  switch (c) {
    case 0xE6:
      return "ae";
    case 0xF0:
    case 0x111:
    case 0x256:
    case 0x257:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x127:
      return "h";
    case 0x131:
    case 0x268:
      return "i";
    case 0x138:
    case 0x199:
      return "k";
    case 0x142:
      return "l";
    case 0x14B:
      return "n";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    case 0x180:
    case 0x253:
      return "b";
    case 0x1B4:
      return "y";
    case 0x1B6:
      return "z";
    case 0x259:
      return "e";
    default:
      return nullptr;
  }
}

// Letters that Arabic, Persian and Urdu spelling use for one another.
UChar32 plain_arabic(UChar32 c) {
  switch (c) {
    case 0x629:  // taa marbuta
    case 0x6C1:  // heh goal
      return 0x647;
    case 0x649:  // alef maksura
    case 0x6CC:  // Farsi yeh
      return 0x64A;
    case 0x6A9:  // keheh
      return 0x643;
    case 0x671:  // alef wasla
      return 0x627;
    default:
      return c;
  }
}

// й and ў are letters of their own, though Unicode takes them apart; 0 for every other.
UChar32 short_letter(UChar32 c) {
  if (c == 0x419 || c == 0x439) return 0x439;
  if (c == 0x40E || c == 0x45E) return 0x45E;
  return 0;
}

void add_case_folded(std::string& bytes, UChar32 c) {
  std::array<UChar, 4> in{};
  std::array<UChar, 16> out{};
  std::int32_t in_length = 0;
  U16_APPEND_UNSAFE(in.data(), in_length, c);
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t length = u_strFoldCase(out.data(), static_cast<std::int32_t>(out.size()),
                                            in.data(), in_length, U_FOLD_CASE_DEFAULT, &error);
  for (std::int32_t i = 0; i < length;) {
    UChar32 folded = 0;
    U16_NEXT(out.data(), i, length, folded);
    if (const char* letters = latin_letters(folded)) {
      bytes += letters;
    } else if (!is_dropped(folded) && !is_dropped_mark(folded)) {
      append_utf8(bytes, static_cast<char32_t>(plain_arabic(folded)));
    }
  }
}

void add_decomposed(FoldedCodePoint& piece, UChar32 c) {
  if (is_dropped(c) || is_dropped_mark(c)) return;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return;
  if (is_gap(c)) {
    piece.gap = true;
  } else {
    add_case_folded(piece.bytes, c);
  }
}

}  // namespace

FoldedCodePoint fold_code_point(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  FoldedCodePoint piece;
  if (is_dropped(c)) return piece;  // before U+00B4 becomes a space with an accent
  if (const UChar32 letter = short_letter(c); letter != 0) {
    append_utf8(piece.bytes, static_cast<char32_t>(letter));
    return piece;
  }
  std::array<UChar, 32> decomposed{};
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t length = unorm2_getDecomposition(
      &nfkd(), c, decomposed.data(), static_cast<std::int32_t>(decomposed.size()), &error);
  if (length < 0 || U_FAILURE(error) != 0) {
    add_decomposed(piece, c);
    return piece;
  }
  for (std::int32_t i = 0; i < length;) {
    UChar32 part = 0;
    U16_NEXT(decomposed.data(), i, length, part);
    add_decomposed(piece, part);
  }
  return piece;
}

}  // namespace rumbo::text
