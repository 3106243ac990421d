#include "text/tokens.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>

namespace rumbo::text {
namespace {

enum class Class : std::uint8_t { space, upper, lower, letter, mark, digit, punctuation };

Class classify(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (u_isUWhiteSpace(c) || u_iscntrl(c)) return Class::space;
  const bool georgian = c >= 0x10D0 && c <= 0x10FF;  // has capitals, but for headlines only
  if (georgian) return Class::letter;
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return Class::upper;
    case U_LOWERCASE_LETTER:
      return Class::lower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return Class::letter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return Class::mark;
    case U_DECIMAL_DIGIT_NUMBER:
      return Class::digit;
    default:
      return Class::punctuation;
  }
}

constexpr std::size_t table_end = 0x250;
const std::array<Class, table_end>& table() {
  static const std::array<Class, table_end> classes = [] {
    std::array<Class, table_end> all{};
    for (std::size_t c = 0; c < table_end; ++c) all[c] = classify(static_cast<char32_t>(c));
    return all;
  }();
  return classes;
}

// ASCII: 1 a small letter, 2 a capital, 0 neither.
constexpr std::array<std::uint8_t, 256> ascii_letters = [] {
  std::array<std::uint8_t, 256> all{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) all[c] = 1;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) all[c] = 2;
  return all;
}();

bool is_letter(Class c) { return c == Class::upper || c == Class::lower || c == Class::letter; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }

struct Character {
  char32_t value = 0;
  Class kind = Class::space;  // the end of the text reads as a space
  std::size_t end = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), classes_(table()) {}

  // The token that begins first at or after `at`; false when there is none.
  bool find(std::size_t at, TokenSpan& token) const {
    Character c = read(at);
    while (c.kind == Class::space || c.kind == Class::mark) {
      if (at >= text_.size()) return false;
      at = c.end;
      c = read(at);
    }
    token = {TokenKind::punctuation, at, c.end, false, false, false};
    if (is_letter(c.kind)) {
      end_word(token, c.kind);
    } else if (c.kind == Class::digit) {
      token.kind = TokenKind::number;
      token.end = end_of_number(at);
    }
    return true;
  }

 private:
  Character read(std::size_t at) const {
    if (at >= text_.size()) return {0, Class::space, at};
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {byte, classes_[byte], at + 1};
    Character c{0, Class::space, at};
    c.value = next_code_point(text_, c.end);
    c.kind = c.value < table_end ? classes_[c.value] : classify(c.value);
    return c;
  }

  void end_word(TokenSpan& token, Class first) const {
    token.kind = TokenKind::word;
    token.capitalised = first == Class::upper;
    token.caseless = first == Class::letter;
    if (end_plain_word(token)) return;
    const std::size_t abbreviation = end_of_abbreviation(token.begin);
    token.end = abbreviation != token.begin ? abbreviation : end_of_letters(token.begin);
    token.all_capitals = token.capitalised && is_all_capitals(token);
  }

  // Most words are ASCII letters, and neither an apostrophe nor a full stop follows.
  bool end_plain_word(TokenSpan& token) const {
    std::size_t end = token.begin;
    unsigned seen = 0;
    for (; end < text_.size(); ++end) {
      const unsigned letter = ascii_letters[static_cast<unsigned char>(text_[end])];
      if (letter == 0) break;
      seen |= letter;
    }
    if (end < text_.size()) {
      const auto after = static_cast<unsigned char>(text_[end]);
      const bool may_be_abbreviation = after == '.' && end - token.begin <= 2;
      if (after >= 0x80 || after == '\'' || may_be_abbreviation) return false;
    }
    token.end = end;
    token.all_capitals = seen == 2 && end - token.begin > 1;
    return true;
  }

  // Letters with their marks, and apostrophes between letters.
  std::size_t end_of_letters(std::size_t at) const {
    while (true) {
      const Character c = read(at);
      if (!is_letter(c.kind) && c.kind != Class::mark) {
        const bool joins = is_apostrophe(c.value) && is_letter(read(c.end).kind);
        if (!joins) return at;
      }
      at = c.end;
    }
  }

  // "U.S.", "a.m.", "EE.UU.": two or more groups of one letter, or of one letter doubled as Spanish
  // marks plurals, each with its full stop (the last one's may be missing). Gives `at` if there is
  // none.
  std::size_t end_of_abbreviation(std::size_t at) const {
    std::size_t end = at;
    int groups = 0;
    while (true) {
      const std::size_t letters = end_of_group(end);
      if (letters == end) break;
      ++groups;
      end = letters;
      if (read(end).value != U'.') break;
      ++end;
    }
    if (groups < 2 || is_letter(read(end).kind)) return at;
    return end;
  }

  std::size_t end_of_group(std::size_t at) const {
    const Character first = read(at);
    if (!is_letter(first.kind)) return at;
    const Character second = read(first.end);
    const bool doubled = second.value == first.value && first.kind == Class::upper;
    const Character after = doubled ? read(second.end) : second;
    if (is_letter(after.kind) || after.kind == Class::mark || is_apostrophe(after.value)) return at;
    return doubled ? second.end : first.end;
  }

  std::size_t end_of_number(std::size_t at) const {
    while (true) {
      const Character c = read(at);
      const bool inner = c.value == U',' || c.value == U'.' || c.value == U':';
      if (c.kind == Class::digit || (inner && read(c.end).kind == Class::digit)) {
        at = c.end;
      } else {
        return at;
      }
    }
  }

  bool is_all_capitals(const TokenSpan& token) const {
    std::size_t letters = 0;
    for (std::size_t at = token.begin; at < token.end;) {
      const Character c = read(at);
      if (is_letter(c.kind) && c.kind != Class::upper) return false;
      if (is_letter(c.kind)) ++letters;
      at = c.end;
    }
    return letters > 1;
  }

  std::string_view text_;
  const std::array<Class, table_end>& classes_;
};

}  // namespace

bool TokenReader::next(TokenSpan& token) {
  if (!Scanner(text_).find(at_, token)) return false;
  at_ = token.end;
  return true;
}

std::vector<Token> tokenise(std::string_view utf8) {
  std::vector<Token> tokens;
  TokenReader reader(utf8);
  TokenSpan span;
  while (reader.next(span)) {
    Token& token = tokens.emplace_back(Token{span, {}});
    if (span.kind != TokenKind::punctuation)
      append_folded(token.folded, utf8.substr(span.begin, span.end - span.begin));
  }
  return tokens;
}

}  // namespace rumbo::text
