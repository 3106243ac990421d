#include "documents/frame.hpp"

#include <algorithm>

namespace rumbo::documents {

using dates::DateExpression;
using dates::find_dates;
using prose::Lexicon;
using prose::Role;
using prose::Span;
using prose::Word;
using prose::Words;

namespace {

constexpr std::size_t longest_dateline = 22;  // words and punctuation

// Between the two sides of a hyphenated name nothing stands; a dateline's dash has a space or a
// full stop.
bool ends_dateline(const Words& words, std::size_t at) {
  if (!is_dash(words[at]) || at == 0) return false;
  const bool joined = words[at - 1].span.end == words[at].span.begin && at + 1 < words.size() &&
                      words[at].span.end == words[at + 1].span.begin;
  return !joined || words[at - 1].is(".") || words[at - 1].is(")");
}

bool may_stand(const Word& word, const Lexicon& lexicon) {
  if (word.is_number() || (word.is_word() && word.capitalised)) return true;
  if (word.is_word())
    return lexicon.is(word, Role::linker) || lexicon.month(word.folded) ||
           lexicon.weekday(word.folded);
  return word.is(",") || word.is(".") || word.is("(") || word.is(")") || word.is("/");
}

std::optional<std::size_t> find_end(const Words& words, const Lexicon& lexicon) {
  const std::size_t most = std::min(words.size(), longest_dateline);
  for (std::size_t at = 1; at < most; ++at) {
    if (ends_dateline(words, at)) return at;
    if (!may_stand(words[at], lexicon) && !is_dash(words[at])) return std::nullopt;
  }
  return std::nullopt;
}

// The last words in brackets.
std::string find_agency(std::string_view text, const Words& words, std::size_t end) {
  std::size_t close = end;
  while (close > 0 && !words[close - 1].is(")")) --close;
  if (close == 0) return {};
  std::size_t open = close - 1;
  while (open > 0 && !words[open - 1].is("(")) --open;
  if (open == 0 || open == close - 1) return {};
  return std::string(text_of(text, span_of(words, {open, close - 1})));
}

std::size_t end_of_place(const Words& words, std::size_t end,
                         const std::vector<DateExpression>& dates) {
  std::size_t at = 0;
  while (at < end && words[at].is_word() && (dates.empty() || at < dates.front().range.first)) ++at;
  return at;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text, Span line, const Lexicon& lexicon) {
  const auto words = words_of(text, line);
  if (words.empty() || !words[0].is_word() || !words[0].capitalised) return std::nullopt;
  const auto end = find_end(words, lexicon);
  if (!end) return std::nullopt;
  const auto dates = find_dates(words, {0, *end}, lexicon);
  const std::string agency = find_agency(text, words, *end);
  const std::size_t place_end = end_of_place(words, *end, dates);
  const bool vouched = !agency.empty() || words[0].all_capitals || !dates.empty();
  if (!vouched || place_end == 0) return std::nullopt;

  Dateline dateline{span_of(words, {0, *end + 1}), span_of(words, {0, place_end}), agency, {}};
  if (!dates.empty()) dateline.date = dates.front();
  return dateline;
}

}  // namespace rumbo::documents
