#include "gazetteer/spotting.hpp"

#include "gazetteer/key_search.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

namespace rumbo::gazetteer {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t most_words = 12;

bool has_apostrophe(std::string_view word) {
  return word.find('\'') != std::string_view::npos ||
         word.find("\u2019") != std::string_view::npos ||
         word.find("\u2018") != std::string_view::npos ||
         word.find("\u02BB") != std::string_view::npos;
}

bool has_lower_case(std::string_view spelling) {
  return std::ranges::any_of(spelling, [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

class Spotter {
 public:
  Spotter(const Index& index, std::string_view text)
      : index_(index), text_(text), tokens_(text::tokenise(text)) {}

  std::vector<Spot> run() {
    std::vector<Spot> spots;
    for (std::size_t i = 0; i < tokens_.size();) {
      const auto found = may_begin(tokens_[i]) ? longest_at(i) : std::nullopt;
      if (!found) {
        ++i;
        continue;
      }
      spots.push_back(*found);
      while (i < tokens_.size() && tokens_[i].begin < found->end) ++i;
    }
    return spots;
  }

 private:
  bool may_begin(const Token& token) const {
    if (token.kind != TokenKind::word || token.folded.empty()) return false;
    return token.capitalised || token.caseless;
  }

  std::optional<Spot> longest_at(std::size_t first) {
    std::optional<Spot> best;
    std::string key;
    KeyRange range;
    for (std::size_t i = first, words = 0; words < most_words; ++words) {
      const Token& token = tokens_[i];
      if (words > 0) key += ' ';
      if (auto owner = without_possessive(key, token, first)) best = std::move(owner);
      key += token.folded;
      range = words == 0 ? first_word(key) : keys_with_prefix(index_, key, range);
      if (range.empty()) break;
      if (index_.key(range.begin) == key && (words > 0 || written_as_name(token, range.begin, key)))
        best = Spot{tokens_[first].begin, end_of(token, range.begin), key};
      const auto next = next_word(i);
      if (!next) break;
      i = *next;
    }
    return best;
  }

  // "Mexico's": the name without its possessive.
  std::optional<Spot> without_possessive(const std::string& before, const Token& token,
                                         std::size_t first) const {
    for (const std::string_view ending : {"'s", "\u2019s", "'S", "\u2019S"}) {
      if (!word(token).ends_with(ending) || word(token).size() == ending.size()) continue;
      const std::size_t end = token.end - ending.size();
      std::string key = before + text::fold(text_.substr(token.begin, end - token.begin));
      const auto found = find_key(index_, key);
      if (!found || (before.empty() && !written_as_name(token, *found, key))) return std::nullopt;
      return Spot{tokens_[first].begin, end, std::move(key)};
    }
    return std::nullopt;
  }

  // A first word's keys, remembered: a text says the same words again and again.
  KeyRange first_word(const std::string& word) {
    const auto known = first_words_.find(word);
    if (known != first_words_.end()) return known->second;
    return first_words_[word] = keys_with_prefix(index_, word);
  }

  // A word of one or two letters, or one that is only ever an abbreviation or written in capitals
  // (US, UK, Chis.), is a name only in capitals or with its full stop.
  bool written_as_name(const Token& token, std::size_t key, const std::string& folded) const {
    const bool contracted = folded.size() == token.folded.size() && has_apostrophe(word(token));
    if (contracted &&
        !any_spelling(key, [](auto, auto spelling) { return has_apostrophe(spelling); }))
      return false;
    if (token.all_capitals || is_dotted(token)) return true;
    if (text::count_code_points(folded) <= 2) return token.caseless;
    return any_spelling(key, [](const format::Posting& posting, std::string_view spelling) {
      return (posting.place & format::abbreviation_flag) == 0 && has_lower_case(spelling);
    });
  }

  template <class Test>
  bool any_spelling(std::size_t key, Test test) const {
    const PostingRange range = postings_of(index_, key);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const format::Posting posting = index_.postings[i];
      if (test(posting, index_.string(posting.spelling))) return true;
    }
    return false;
  }

  std::string_view word(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }

  bool is_dotted(const Token& token) const {
    return word(token).find('.') != std::string_view::npos || ends_abbreviation(token);
  }

  bool ends_abbreviation(const Token& token) const {
    return token.end < text_.size() && text_[token.end] == '.' && token.folded.size() <= 5;
  }

  // With the full stop of an abbreviation that the index spells with one.
  std::size_t end_of(const Token& token, std::size_t key) const {
    const bool with_stop = ends_abbreviation(token) && any_spelling(key, [](auto, auto spelling) {
                             return spelling.ends_with('.');
                           });
    return with_stop ? token.end + 1 : token.end;
  }

  // The word that may go on a name after token i: past white space (not a blank line), hyphens, and
  // the full stop of "St.".
  std::optional<std::size_t> next_word(std::size_t i) const {
    std::size_t next = i + 1;
    if (next < tokens_.size() && ends_abbreviation(tokens_[i]) && is_punctuation(next, ".")) ++next;
    if (joined_by_hyphen(i, next)) ++next;
    if (next >= tokens_.size() || tokens_[next].kind == TokenKind::punctuation) return std::nullopt;
    const std::string_view gap = text_.substr(tokens_[i].end, tokens_[next].begin - tokens_[i].end);
    if (std::ranges::count(gap, '\n') > 1) return std::nullopt;
    return next;
  }

  bool is_punctuation(std::size_t i, std::string_view character) const {
    return tokens_[i].kind == TokenKind::punctuation &&
           text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin) == character;
  }

  bool joined_by_hyphen(std::size_t i, std::size_t next) const {
    if (next + 1 >= tokens_.size() || tokens_[next].begin != tokens_[i].end ||
        tokens_[next].end != tokens_[next + 1].begin)
      return false;
    constexpr std::array<std::string_view, 4> hyphens{"-", "\u2010", "\u2011", "\u2013"};
    return std::ranges::any_of(hyphens,
                               [&](std::string_view h) { return is_punctuation(next, h); });
  }

  const Index& index_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::unordered_map<std::string, KeyRange> first_words_;
};

}  // namespace

std::vector<Spot> spot_names(const Index& index, std::string_view utf8) {
  return Spotter(index, utf8).run();
}

}  // namespace rumbo::gazetteer
