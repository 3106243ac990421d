#include "documents/stamps.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rumbo::documents {

using dates::DateExpression;
using prose::Language;
using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Word;
using prose::Words;

namespace {

constexpr std::array<std::string_view, 14> published_words = {
    "published", "posted", "publicado", "publicada", "publicacion", "date",    "fecha",
    "created",   "issued", "creado",    "first",     "filed",       "release", "publicado el"};
constexpr std::array<std::string_view, 10> updated_words = {
    "updated",  "update",     "actualizado", "actualizada", "actualizacion",
    "modified", "modificado", "edited",      "editado",     "revised"};
// What may stand beside a date in its line.
constexpr std::array<std::string_view, 40> stamp_words = {
    "on",   "at",    "el",   "a",   "las", "la",  "de",  "del", "last", "ultima",
    "hora", "horas", "hrs",  "h",   "am",  "pm",  "p",   "m",   "est",  "edt",
    "cst",  "cdt",   "pst",  "pdt", "mst", "gmt", "utc", "et",  "ct",   "pt",
    "mt",   "local", "time", "by",  "en",  "ist", "bst", "cet", "date", "cest"};

bool is_one_of(std::string_view word, const auto& names) {
  return std::ranges::find(names, word) != names.end();
}

bool says_published(const Word& word) { return is_one_of(word.folded, published_words); }
bool says_updated(const Word& word) { return is_one_of(word.folded, updated_words); }

std::optional<int> number(const Word& word, std::size_t most_digits) {
  int value = 0;
  const auto& text = word.folded;
  if (!word.is_number() || text.empty() || text.size() > most_digits) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "03/04/2024" in English: the third of April, or March the fourth.
bool is_ambiguous(const Words& words, const DateExpression& date, const Lexicon& lexicon) {
  const std::size_t at = date.range.first;
  if (lexicon.language() != Language::english || at + 3 > words.size()) return false;
  if (!words[at + 1].is("/") && !words[at + 1].is("-")) return false;
  const auto first = number(words[at], 2);
  const auto second = number(words[at + 2], 2);
  return first && second && *first != *second && *first <= 12 && *second <= 12;
}

// The words of the line that belong to no date and to no stamp.
std::size_t words_beside(const LineWords& line, const std::vector<WholeDate>& found,
                         const Lexicon& lexicon) {
  const auto all = dates::find_dates(line.words, {0, line.words.size()}, lexicon);
  std::size_t beside = 0;
  for (std::size_t at = 0; at < line.words.size(); ++at) {
    const auto& word = line.words[at];
    const bool dated =
        std::ranges::any_of(all, [&](const auto& date) { return date.range.contains(at); }) ||
        std::ranges::any_of(found, [&](const auto& one) { return one.date.range.contains(at); });
    const bool stamp = lexicon.is(word, Role::stamp) || is_one_of(word.folded, stamp_words) ||
                       says_published(word) || says_updated(word) ||
                       lexicon.weekday(word.folded).has_value();
    if (word.is_word() && !dated && !stamp) ++beside;
  }
  return beside;
}

// Whether nothing but such a label stands before it: "Published on", "date".
bool is_labelled(const LineWords& line, std::size_t before, const Lexicon& lexicon) {
  bool labelled = false;
  for (std::size_t at = 0; at < before; ++at) {
    const auto& word = line.words[at];
    const bool label = lexicon.is(word, Role::stamp) || says_published(word) || says_updated(word);
    labelled = labelled || label;
    if (word.is_word() && !label && !is_one_of(word.folded, stamp_words) &&
        !lexicon.weekday(word.folded))
      return false;
  }
  return labelled;
}

bool is_update(const Words& words, const DateExpression& date) {
  for (std::size_t at = date.range.first; at > 0; --at) {
    if (says_updated(words[at - 1])) return true;
    if (says_published(words[at - 1])) return false;
  }
  return false;
}

// A date of the form 2019-03-04 that a headline follows.
bool leads_headline(const LineWords& line, const DateExpression& date, const Lexicon& lexicon) {
  const auto& first = line.words[date.range.first];
  const bool iso = first.is_number() && first.folded.size() == 4;
  const bool begins = date.range.first == 0 || is_labelled(line, date.range.first, lexicon);
  return iso && begins && date.range.last < line.words.size();
}

}  // namespace

std::vector<WholeDate> whole_dates(const Words& words, const Lexicon& lexicon) {
  std::vector<WholeDate> found;
  for (const auto& date : dates::find_dates(words, {0, words.size()}, lexicon))
    if (date.is_complete()) found.push_back({date, is_ambiguous(words, date, lexicon)});
  return found;
}

std::optional<Stamp> find_stamp(const LineWords& line, const Lexicon& lexicon) {
  constexpr std::size_t longest_behind_label = 24;  // words and punctuation
  const auto found = whole_dates(line.words, lexicon);
  if (found.empty()) return std::nullopt;
  auto chosen = std::ranges::find_if(
      found, [&](const WholeDate& one) { return !is_update(line.words, one.date); });
  if (chosen == found.end()) chosen = found.begin();
  const bool alone = words_beside(line, found, lexicon) == 0;
  const bool leads = leads_headline(line, found.front().date, lexicon);
  const bool labelled = is_labelled(line, found.front().date.range.first, lexicon) &&
                        line.words.size() <= longest_behind_label && !line.text.ends_with('.');
  if (!alone && !leads && !labelled) return std::nullopt;
  Stamp stamp{chosen->date, span_of(line.words, {0, line.words.size()}), std::nullopt,
              is_update(line.words, chosen->date), chosen->doubtful};
  // Behind a label and a date may stand a name.
  if (!alone) stamp.span = span_of(line.words, {0, chosen->date.range.last});
  if (!alone && leads) {
    const std::size_t end = found.front().date.range.last;
    stamp.title = span_of(line.words, {end, line.words.size()});
  }
  return stamp;
}

}  // namespace rumbo::documents
