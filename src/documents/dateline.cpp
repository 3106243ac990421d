#include "documents/agencies.hpp"
#include "documents/frame.hpp"

#include <algorithm>
#include <array>

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
constexpr std::size_t longest_head = 300;     // bytes that are looked at

// What stands in capitals before a colon and is no town.
constexpr std::array<std::string_view, 22> banners = {
    "update",    "breaking",  "watch",     "video",         "exclusive", "photos",
    "opinion",   "analysis",  "editorial", "correction",    "note",      "live",
    "urgente",   "exclusiva", "fotos",     "actualizacion", "analisis",  "alerta",
    "redaccion", "agencias",  "staff",     "advertisement"};

bool is_banner(const Word& word) {
  return std::ranges::find(banners, word.folded) != banners.end();
}

// Between the two sides of a hyphenated name nothing stands; a dateline's dash has a space or a
// full stop.
bool ends_dateline(const Words& words, std::size_t at) {
  if (!is_dash(words[at]) || at == 0) return false;
  const bool joined = words[at - 1].span.end == words[at].span.begin && at + 1 < words.size() &&
                      words[at].span.end == words[at + 1].span.begin;
  return !joined || words[at - 1].is(".") || words[at - 1].is(")") || words[at - 1].is("/");
}

bool may_stand(const Word& word, const Lexicon& lexicon) {
  if (word.is_number() || (word.is_word() && word.capitalised)) return true;
  if (word.is_word())
    return lexicon.is(word, Role::linker) || lexicon.month(word.folded) ||
           lexicon.weekday(word.folded);
  return word.is(",") || word.is(".") || word.is("(") || word.is(")") || word.is("/");
}

// "NEW DELHI: The": only capitals before it, and more than an abbreviation.
bool ends_in_colon(const Words& words, std::size_t first, std::size_t at) {
  constexpr std::size_t most = 6;
  constexpr std::size_t town = 4;  // letters
  if (!words[at].is(":") || at - first > most || at + 1 >= words.size()) return false;
  if (!words[at + 1].capitalised || words[at + 1].all_capitals) return false;
  const auto begin = words.begin() + static_cast<long>(first);
  const auto end = words.begin() + static_cast<long>(at);
  const auto in_capitals = [](const Word& word) {
    return !word.is_number() && (!word.is_word() || word.all_capitals);
  };
  return std::all_of(begin, end, in_capitals) &&
         std::any_of(begin, end, [](const Word& word) { return word.folded.size() >= town; });
}

std::optional<std::size_t> find_end(const Words& words, std::size_t first, const Lexicon& lexicon) {
  const std::size_t most = std::min(words.size(), first + longest_dateline);
  for (std::size_t at = first + 1; at < most; ++at) {
    if (ends_dateline(words, at) || ends_in_colon(words, first, at)) return at;
    if (!may_stand(words[at], lexicon) && !is_dash(words[at])) return std::nullopt;
  }
  return std::nullopt;
}

// The last words between two such marks.
std::string between(std::string_view text, const Words& words, std::size_t end,
                    std::string_view open_mark, std::string_view close_mark) {
  std::size_t close = end;
  while (close > 0 && !words[close - 1].is(close_mark)) --close;
  if (close == 0) return {};
  std::size_t open = close - 1;
  while (open > 0 && !words[open - 1].is(open_mark)) --open;
  if (open == 0 || open == close - 1) return {};
  return std::string(text_of(text, span_of(words, {open, close - 1})));
}

std::string find_agency(std::string_view text, const Words& words, std::size_t end) {
  auto agency = between(text, words, end, "(", ")");
  return agency.empty() ? between(text, words, end, "/", "/") : agency;
}

std::size_t end_of_place(const Words& words, std::size_t first, std::size_t end,
                         const std::vector<DateExpression>& dates) {
  std::size_t at = first;
  while (at < end && words[at].is_word() && (dates.empty() || at < dates.front().range.first)) ++at;
  return at;
}

// "By A. Name TAPACHULA, Mexico (...)": the town behind the by-line, in capitals.
std::size_t behind_byline(const Words& words) {
  constexpr std::size_t longest_byline = 10;
  if (!words[0].is("by") && !words[0].is("por")) return 0;
  for (std::size_t at = 2; at < std::min(words.size(), longest_byline); ++at) {
    if (words[at].is_word() && words[at].all_capitals && words[at].folded.size() > 2) return at;
    if (words[at].is_word() && !words[at].capitalised && !words[at].is("and") && !words[at].is("y"))
      return 0;
  }
  return 0;
}

// "Tapachula, México.-", "Washington, D.C. — The": the form alone vouches for it.
bool has_form(const Words& words, std::size_t first, std::size_t end) {
  if (words[end - 1].is(".") && words[end - 1].span.end == words[end].span.begin &&
      !words[first].is("by"))
    return true;
  constexpr std::size_t most = 7;
  const bool followed = end + 1 < words.size() && words[end + 1].capitalised;
  const bool comma =
      std::any_of(words.begin() + static_cast<long>(first), words.begin() + static_cast<long>(end),
                  [](const Word& word) { return word.is(","); });
  return followed && comma && end - first <= most;
}

Span head_of(std::string_view text, Span line) {
  if (line.end - line.begin <= longest_head) return line;
  const auto cut = text.rfind(' ', line.begin + longest_head);
  if (cut == std::string_view::npos || cut <= line.begin) return {line.begin, line.begin};
  return {line.begin, cut};
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text, Span line, const Lexicon& lexicon) {
  const auto words = words_of(text, head_of(text, line));
  if (words.empty() || !words[0].is_word() || !words[0].capitalised) return std::nullopt;
  const std::size_t first = behind_byline(words);
  const auto end = find_end(words, first, lexicon);
  if (!end || is_banner(words[first])) return std::nullopt;
  const auto dates = find_dates(words, {first, *end}, lexicon);
  const std::string agency = find_agency(text, words, *end);
  const std::size_t place_end = end_of_place(words, first, *end, dates);
  const bool vouched = !agency.empty() || words[first].all_capitals || !dates.empty() ||
                       has_form(words, first, *end);
  if (!vouched || place_end == first) return std::nullopt;

  std::size_t last = *end + 1;  // "--" is two of them
  while (last < words.size() && is_dash(words[last])) ++last;
  Dateline dateline{span_of(words, {first, last}),
                    span_of(words, {0, last}),
                    span_of(words, {first, place_end}),
                    agency,
                    {}};
  if (!dates.empty()) dateline.date = dates.front();
  return dateline;
}

}  // namespace rumbo::documents
