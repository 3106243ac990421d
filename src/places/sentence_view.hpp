#pragma once

#include "places/names.hpp"

#include <string>
#include <string_view>

namespace rumbo::places {

// One sentence after another, as who looks for names asks about its words. Views into the prose and
// the names, which must outlive it.
class SentenceView {
 public:
  SentenceView(const Prose& prose, const Names& names, std::string_view text)
      : words_(prose.words), names_(names), text_(text) {}

  void enter(Range sentence) { sentence_ = sentence; }
  std::size_t first() const { return sentence_.first; }
  std::size_t last() const { return sentence_.last; }
  const prose::Word& operator[](std::size_t at) const { return words_[at]; }
  std::string_view text(Range range) const { return text_of(text_, span_of(words_, range)); }

  bool has(std::size_t at, NameFlags flags) const { return names_.has(at, flags); }
  bool inside(std::size_t at) const { return at < sentence_.last; }
  bool is_capital(std::size_t at) const { return words_[at].is_word() && words_[at].capitalised; }
  bool is_person(std::size_t at) const { return names_.is_person(at); }
  bool free_capital(std::size_t at) const { return is_capital(at) && !is_person(at); }
  bool touches(std::size_t at) const {  // the word before, without a space
    return at > 0 && words_[at - 1].span.end == words_[at].span.begin;
  }
  bool has_stop(std::size_t at) const {  // a full stop at that word, written on to the one before
    return inside(at) && words_[at].is(".") && touches(at);
  }
  bool is_shouted(std::size_t at) const;  // capitals throughout, whatever its possessive ending
  bool is_behind_comma(std::size_t at) const {
    return at > first() && (words_[at - 1].is(",") || words_[at - 1].is("("));
  }
  // Behind the words in capitals that begin there: "St. Louis County" whole. At most a dozen.
  std::size_t end_of_capitals(std::size_t at) const;
  // Whether a name may go on over the word: the hyphen of "Guinea-Bissau", the "de la" of others.
  bool joins(std::size_t at) const;
  // The key of these words in the index.
  std::string key_of(Range range) const;

 private:
  bool is_inner_stop(std::size_t at) const;

  const prose::Words& words_;
  const Names& names_;
  std::string_view text_;
  Range sentence_;
};

}  // namespace rumbo::places
