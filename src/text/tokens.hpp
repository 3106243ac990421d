#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::text {

enum class TokenKind { word, number, punctuation };

// A word (letters and marks, with inner apostrophes and full stops as in "U.S." or "year's"), a
// number (digits with inner commas, points and colons as in "1,500" or "5:00"), or one punctuation
// character. Hyphens part words. begin and end are byte offsets into the text.
struct TokenSpan {
  TokenKind kind = TokenKind::word;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool capitalised = false;   // begins with an upper-case or title-case letter
  bool all_capitals = false;  // two or more letters, every one a capital
  bool caseless = false;      // begins with a letter of a script without capitals
};

struct Token : TokenSpan {
  std::string folded;  // fold() of the token; empty for punctuation
};

// Reads the tokens of a text one after another, without allocating. The text must be valid UTF-8
// and outlive the reader. White space of every kind (U+00A0 too) parts tokens and is not one.
class TokenReader {
 public:
  explicit TokenReader(std::string_view text) : text_(text) {}

  bool next(TokenSpan& token);  // false at the end of the text

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::vector<Token> tokenise(std::string_view utf8);

}  // namespace rumbo::text
