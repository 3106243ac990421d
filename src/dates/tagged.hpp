#pragma once

#include "dates/vocabulary.hpp"
#include "prose/words.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rumbo::dates {

// A sense found at a word: its number and the word behind it.
struct Hit {
  int value = 0;
  std::size_t end = 0;
};

// Words with what the vocabulary says of each. Views into the words: they must outlive it.
class Tagged {
 public:
  Tagged(const prose::Words& words, prose::Range range, prose::Language language);

  prose::Language language() const { return language_; }
  bool english() const { return language_ == prose::Language::english; }
  const prose::Word& word(std::size_t at) const { return words_[at]; }
  prose::Range range() const { return range_; }

  // Looks only at words of this range from here on.
  void look_at(prose::Range range) { range_ = range; }

  bool in(std::size_t at) const { return at >= range_.first && at < range_.last; }
  bool is(std::size_t at, std::string_view text) const { return in(at) && words_[at].is(text); }
  bool is_number(std::size_t at) const { return in(at) && words_[at].is_number(); }
  bool knows_any(std::size_t at, const Senses& senses) const {
    return known(at) && entry(at)->knows_any(senses);
  }
  bool known(std::size_t at) const { return in(at) && entry(at) != nullptr; }
  bool may_begin(std::size_t at) const {
    if (const Entry* found = entry(at)) return found->begins_alone() || heads_phrase(*found, at);
    return words_[at].is_number();
  }

  bool is_core(std::size_t at) const {
    return words_[at].is_number() || (entry(at) && entry(at)->is_core());
  }

  // The longest word or phrase at `at` with that sense.
  std::optional<Hit> hit(std::size_t at, Sense sense) const {
    if (!in(at) || !entry(at) || !entry(at)->knows(sense)) return std::nullopt;
    return longest(at, sense);
  }
  bool is(std::size_t at, Sense sense) const {
    if (!in(at) || !entry(at) || !entry(at)->knows(sense)) return false;
    return entry(at)->has(sense) || longest(at, sense).has_value();
  }
  std::size_t skip(std::size_t at, Sense sense) const;
  std::size_t skip(std::size_t at, std::string_view mark) const {
    return is(at, mark) ? at + 1 : at;
  }
  // Whether a word or phrase with that sense ends before `at`.
  bool behind(std::size_t at, Sense sense) const;
  bool joined(std::size_t at) const;  // nothing parts the word from the one before it

  std::optional<Hit> digits(std::size_t at,
                            std::size_t most) const;  // of one word, at most so many
  std::optional<Hit> number(std::size_t at) const;    // in digits or in words
  std::optional<Hit> ordinal(std::size_t at) const;   // "3rd", "third", "3.º"

 private:
  const Entry* entry(std::size_t at) const { return entries_[at - first_]; }
  bool heads_phrase(const Entry& found, std::size_t at) const;
  std::optional<Hit> longest(std::size_t at, Sense sense) const;
  bool matches(std::size_t at, std::uint16_t phrase) const;
  std::optional<Hit> tens(std::size_t at) const;

  const prose::Words& words_;
  prose::Range range_;
  std::size_t first_;
  prose::Language language_;
  const Vocabulary& vocabulary_;
  std::vector<const Entry*> entries_;
};

}  // namespace rumbo::dates
