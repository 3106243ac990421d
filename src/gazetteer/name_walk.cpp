#include "gazetteer/name_walk.hpp"

#include "gazetteer/key_hash.hpp"
#include "gazetteer/name_key.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace rumbo::gazetteer {
namespace {

using text::TokenKind;
using text::TokenSpan;

constexpr std::size_t most_words = 12;
constexpr std::size_t longest_abbreviation = 5;

bool has_apostrophe_in(std::string_view word) {
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

// How many bytes of "Mexico's" are its ending.
std::size_t possessive_size(std::string_view word) {
  if (word.size() < 3 || (word.back() != 's' && word.back() != 'S')) return 0;
  const std::string_view before = word.substr(0, word.size() - 1);
  if (before.ends_with('\'')) return 2;
  return before.ends_with("\u2019") && before.size() > 3 ? 4 : 0;
}

template <class Test>
bool any_spelling(const Index& index, std::size_t key, Test test) {
  const PostingRange range = postings_of(index, key);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const format::Posting posting = index.postings[i];
    if (test(posting, index.string(index.names[posting.name].text))) return true;
  }
  return false;
}

// One for every few first words of a text, so that a short text costs no more than it must.
std::size_t slots_for(std::string_view text) {
  return std::clamp<std::size_t>(std::bit_ceil(text.size() / 128), 32, 8192);
}

}  // namespace

NameWalk::NameWalk(const Index& index, std::string_view text)
    : index_(index), text_(text), first_words_(slots_for(text)) {}

std::optional<FoundName> NameWalk::longest_at(TokenWindow& tokens, std::size_t first) {
  FirstWord& word = first_word(written(tokens[first]));
  best_.reset();
  word_bytes_ = word.folded.size();
  take_alone(word, tokens[first]);
  auto next = next_word(tokens, first);
  if (!next) return std::move(best_);
  KeyRange range = longer_names(word);
  stem_ = word.stem;
  for (std::size_t words = 1; next && !range.empty() && words < most_words; ++words) {
    const std::size_t number = *next;
    take_owner(tokens[number], range);
    range = take(tokens[number], range);
    if (!range.empty()) next = next_word(tokens, number);
  }
  return std::move(best_);
}

NameWalk::FirstWord& NameWalk::first_word(std::string_view written) {
  FirstWord& word = first_words_[hash_of_key(written) & (first_words_.size() - 1)];
  if (word.written != written) {
    word.written = written;
    learn(word);
  }
  return word;
}

void NameWalk::learn(FirstWord& word) const {
  word.folded.clear();
  text::append_folded(word.folded, word.written);
  word.name = {find_key(index_, word.folded), {}, {}, {}};
  word.stem = canonical_word(word.folded, {true, false});
  word.stem += ' ';
  word.longer.reset();
  word.apostrophe = has_apostrophe_in(word.written);
  word.inner_stop = word.written.find('.') != std::string_view::npos;
  word.owner.clear();
  word.owner_name = {};
  const std::size_t ending = possessive_size(word.written);
  word.brief = text::count_code_points(word.folded) <= (ending == 0 ? 2 : 3);
  if (ending == 0) return;
  word.owner_bytes = word.written.size() - ending;
  text::append_folded(word.owner, word.written.substr(0, word.owner_bytes));
  word.owner_name.key = find_key(index_, word.owner);
}

KeyRange NameWalk::longer_names(FirstWord& word) const {
  if (!word.longer) {
    if (word.folded.empty()) {
      word.longer = KeyRange{};
    } else if (word.name.key && word.stem.size() == word.folded.size() + 1) {
      word.longer = keys_after(index_, *word.name.key, word.stem);
    } else {
      word.longer = keys_with_prefix(index_, word.stem);
    }
  }
  return *word.longer;
}

void NameWalk::take_alone(FirstWord& word, const TokenSpan& token) {
  if (word.owner_name.key && written_as_name(token, word, word.owner_name))
    best_ = {token.begin + word.owner_bytes, word.owner};
  if (!word.name.key || (word.apostrophe && !has_apostrophe(word.name))) return;
  if (written_as_name(token, word, word.name)) best_ = {end_of(token, word.name), word.folded};
}

// "Mexico City's": the name without its possessive.
void NameWalk::take_owner(const TokenSpan& token, KeyRange range) {
  const std::size_t ending = possessive_size(written(token));
  if (ending == 0) return;
  const std::size_t size = stem_.size();
  text::append_folded(stem_, text_.substr(token.begin, token.end - token.begin - ending));
  const auto found = find_key(index_, stem_);
  if (found && *found >= range.begin && *found < range.end) best_ = {token.end - ending, stem_};
  stem_.resize(size);
}

// Goes on by one word: the keys that go on further.
KeyRange NameWalk::take(const TokenSpan& token, KeyRange range) {
  const std::size_t size = stem_.size();
  text::append_folded(stem_, written(token));
  const std::string_view folded = std::string_view(stem_).substr(size);
  word_bytes_ = folded.size();
  if (folded.empty()) return {};
  const std::string_view as_last = canonical_word(folded, {false, true});
  const std::string_view as_inner = canonical_word(folded, {false, false});
  if (as_last != as_inner) {
    if (const auto found = find_key(index_, stem_.substr(0, size) + std::string(as_last))) {
      Known known{found, {}, {}, {}};
      best_ = {end_of(token, known), std::string(index_.key(*found))};
    }
  }
  if (as_inner != folded) stem_.replace(size, std::string::npos, as_inner);
  range = keys_with_prefix(index_, stem_, range, size - 1);  // all but the space
  if (as_last == as_inner && !range.empty() && index_.key(range.begin) == stem_) {
    Known known{range.begin, {}, {}, {}};
    best_ = {end_of(token, known), stem_};
  }
  stem_ += ' ';
  return range;
}

// A word of one or two letters, or one that is only ever an abbreviation or written in capitals
// (US, UK, Chis.), is a name only in capitals or with its full stop.
bool NameWalk::written_as_name(const TokenSpan& token, const FirstWord& word, Known& known) const {
  if (token.all_capitals || word.inner_stop || is_abbreviated(token)) return true;
  if (word.brief) return token.caseless;
  if (!known.plain)
    known.plain = any_spelling(index_, *known.key, [](const auto& posting, auto spelling) {
      return (posting.place & format::abbreviation_flag) == 0 && has_lower_case(spelling);
    });
  return *known.plain;
}

bool NameWalk::has_apostrophe(Known& known) const {
  if (!known.apostrophe)
    known.apostrophe = any_spelling(
        index_, *known.key, [](const auto&, auto spelling) { return has_apostrophe_in(spelling); });
  return *known.apostrophe;
}

bool NameWalk::is_abbreviated(const TokenSpan& token) const {
  return token.end < text_.size() && text_[token.end] == '.' && word_bytes_ <= longest_abbreviation;
}

// With the full stop of an abbreviation that the index spells with one.
std::size_t NameWalk::end_of(const TokenSpan& token, Known& known) const {
  if (!is_abbreviated(token)) return token.end;
  if (!known.stop)
    known.stop = any_spelling(index_, *known.key,
                              [](const auto&, auto spelling) { return spelling.ends_with('.'); });
  return *known.stop ? token.end + 1 : token.end;
}

// The word that may go on a name after the one of this number: past white space (not a blank line),
// a hyphen, and the full stop of "St.".
std::optional<std::size_t> NameWalk::next_word(TokenWindow& tokens, std::size_t number) const {
  constexpr std::array<std::string_view, 4> hyphens{"-", "\u2010", "\u2011", "\u2013"};
  const std::size_t end = tokens[number].end;
  std::size_t next = number + 1;
  if (!tokens.has(next)) return std::nullopt;
  if (is_abbreviated(tokens[number]) && tokens[next].begin == end && ++next && !tokens.has(next))
    return std::nullopt;
  if (tokens[next].kind == TokenKind::punctuation) {
    const std::string_view mark = written(tokens[next]);
    const bool joins = tokens[next].begin == end && tokens.has(next + 1) &&
                       tokens[next + 1].begin == tokens[next].end &&
                       std::ranges::find(hyphens, mark) != hyphens.end();
    if (!joins || tokens[++next].kind == TokenKind::punctuation) return std::nullopt;
  }
  const std::string_view gap = text_.substr(end, tokens[next].begin - end);
  if (std::ranges::count(gap, '\n') > 1) return std::nullopt;
  return next;
}

}  // namespace rumbo::gazetteer
