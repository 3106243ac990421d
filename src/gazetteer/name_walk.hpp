#pragma once

#include "gazetteer/index.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/token_window.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// A name that an index has at some place of a text: where it ends, and its key.
struct FoundName {
  std::size_t end = 0;
  std::string key;
};

// Reads a text's words along the keys of one index. What it learns of a first word it remembers,
// for a text says the same words again and again. Confined to a thread; index and text must outlive
// it.
class NameWalk {
 public:
  NameWalk(const Index& index, std::string_view text);

  // The longest name that begins with the word of this number.
  std::optional<FoundName> longest_at(TokenWindow& tokens, std::size_t first);

 private:
  // A key and what its spellings are like, found out when asked.
  struct Known {
    std::optional<std::size_t> key;
    std::optional<bool> plain;       // spelt in lower case, and no abbreviation
    std::optional<bool> apostrophe;  // spelt with one
    std::optional<bool> stop;        // spelt with a full stop at the end
  };
  struct FirstWord {
    std::string_view written;
    std::string folded;
    bool apostrophe = false;  // written with one
    bool inner_stop = false;
    bool brief = false;  // of one or two letters
    Known name;
    std::string stem;                // as it begins a longer name, and a space
    std::optional<KeyRange> longer;  // the keys that begin so, looked up when asked
    std::string owner;               // without its possessive ending
    std::size_t owner_bytes = 0;
    Known owner_name;
  };

  std::string_view written(const text::TokenSpan& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  FirstWord& first_word(std::string_view written);
  void learn(FirstWord& word) const;
  KeyRange longer_names(FirstWord& word) const;
  void take_alone(FirstWord& word, const text::TokenSpan& token);
  void take_owner(const text::TokenSpan& token, KeyRange range);
  KeyRange take(const text::TokenSpan& token, KeyRange range);
  std::optional<std::size_t> next_word(TokenWindow& tokens, std::size_t number) const;

  bool written_as_name(const text::TokenSpan& token, const FirstWord& word, Known& known) const;
  bool has_apostrophe(Known& known) const;
  bool is_abbreviated(const text::TokenSpan& token) const;
  std::size_t end_of(const text::TokenSpan& token, Known& known) const;

  const Index& index_;
  std::string_view text_;
  std::vector<FirstWord> first_words_;
  // Of the name being read: the words before the one at hand, the size of that one when folded, and
  // the longest name so far.
  std::string stem_;
  std::size_t word_bytes_ = 0;
  std::optional<FoundName> best_;
};

}  // namespace rumbo::gazetteer
