#pragma once

#include "text/tokens.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace rumbo::gazetteer {

// The tokens of a text by number, read as far as they are asked for; the last few are kept, as many
// as a name spans. Confined to a thread.
class TokenWindow {
 public:
  static constexpr std::size_t kept = 64;

  explicit TokenWindow(std::string_view text) : reader_(text) {}

  // Whether there is a token of this number.
  bool has(std::size_t number) {
    while (read_ <= number && !at_end_) {
      at_end_ = !reader_.next(tokens_[read_ % kept]);
      if (!at_end_) ++read_;
    }
    return number < read_;
  }
  // One that there is, at most `kept` before the last asked for.
  const text::TokenSpan& operator[](std::size_t number) const { return tokens_[number % kept]; }

 private:
  text::TokenReader reader_;
  std::array<text::TokenSpan, kept> tokens_{};
  std::size_t read_ = 0;
  bool at_end_ = false;
};

}  // namespace rumbo::gazetteer
