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

bool is_letter(Class c) { return c == Class::upper || c == Class::lower || c == Class::letter; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }

struct Character {
  char32_t value = 0;
  Class kind = Class::space;  // the end of the text reads as a space
  std::size_t end = 0;
};

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text), classes_(table()) {}

  std::vector<Token> run() {
    for (std::size_t at = 0; at < text_.size();) at = take(at);
    return std::move(tokens_);
  }

 private:
  Character read(std::size_t at) const {
    if (at >= text_.size()) return {0, Class::space, at};
    Character c{0, Class::space, at};
    c.value = next_code_point(text_, c.end);
    c.kind = c.value < table_end ? classes_[c.value] : classify(c.value);
    return c;
  }

  std::size_t take(std::size_t at) {
    const Character c = read(at);
    if (c.kind == Class::space || c.kind == Class::mark) return c.end;
    if (is_letter(c.kind)) return add(TokenKind::word, at, end_of_word(at));
    if (c.kind == Class::digit) return add(TokenKind::number, at, end_of_number(at));
    return add(TokenKind::punctuation, at, c.end);
  }

  // Letters with their marks, and apostrophes between letters.
  std::size_t end_of_letters(std::size_t at) const {
    while (true) {
      const Character c = read(at);
      const bool joins = is_apostrophe(c.value) && is_letter(read(c.end).kind);
      if (!is_letter(c.kind) && c.kind != Class::mark && !joins) return at;
      at = c.end;
    }
  }

  std::size_t end_of_word(std::size_t at) const {
    const std::size_t abbreviation = end_of_abbreviation(at);
    return abbreviation != at ? abbreviation : end_of_letters(at);
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

  std::size_t add(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token{kind, begin, end, {}, false, false, false};
    if (kind != TokenKind::punctuation) token.folded = fold(text_.substr(begin, end - begin));
    if (kind == TokenKind::word) note_capitals(token);
    tokens_.push_back(std::move(token));
    return end;
  }

  void note_capitals(Token& token) const {
    std::size_t letters = 0;
    bool only_capitals = true;
    token.capitalised = read(token.begin).kind == Class::upper;
    token.caseless = read(token.begin).kind == Class::letter;
    for (std::size_t at = token.begin; at < token.end;) {
      const Character c = read(at);
      if (is_letter(c.kind)) {
        ++letters;
        only_capitals = only_capitals && c.kind == Class::upper;
      }
      at = c.end;
    }
    token.all_capitals = only_capitals && letters > 1;
  }

  std::string_view text_;
  const std::array<Class, table_end>& classes_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenise(std::string_view utf8) { return Tokeniser(utf8).run(); }

}  // namespace rumbo::text
