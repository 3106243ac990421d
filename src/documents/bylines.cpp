#include "documents/bylines.hpp"

#include "documents/agencies.hpp"
#include "documents/stamps.hpp"

#include <algorithm>
#include <array>

namespace rumbo::documents {

using dates::DateExpression;
using prose::Lexicon;
using prose::Word;
using prose::Words;

namespace {

constexpr std::size_t longest_byline = 24;  // words and punctuation

// Small words between names and offices.
constexpr std::array<std::string_view, 48> links = {
    "and",          "y",         "e",       "de",        "del",       "la",        "las",
    "los",          "el",        "the",     "of",        "for",       "in",        "at",
    "en",           "para",      "van",     "von",       "da",        "dos",       "with",
    "con",          "staff",     "writer",  "writers",   "reporter",  "reporters", "correspondent",
    "corresponsal", "enviado",   "enviada", "especial",  "editor",    "redactor",  "redactora",
    "reportero",    "reportera", "on",      "published", "publicado", "updated",   "by",
    "por",          "special",   "hrs",     "horas",     "am",        "pm"};
constexpr std::array<std::string_view, 5> offices = {"redaccion", "agencias", "agencies", "staff",
                                                     "de la redaccion"};
constexpr std::array<std::string_view, 10> agency_words = {
    "agency", "agencia", "news", "noticias", "press",
    "prensa", "service", "wire", "media",    "network"};

bool is_one_of(std::string_view word, const auto& names) {
  return std::ranges::find(names, word) != names.end();
}

bool parts(const Word& word) {
  return word.is(",") || word.is("|") || word.is("/") || word.is("·") || word.is("•") ||
         word.is(";") || word.is("(") || word.is(")") || is_dash(word);
}

bool begins_byline(const LineWords& line) {
  const auto& first = line.words.front();
  if ((first.is("by") || first.is("por")) && first.capitalised) return line.words.size() > 1;
  return std::ranges::any_of(offices, [&](std::string_view office) { return line.begins(office); });
}

bool may_stand(const Word& word) {
  return !word.is_word() || word.capitalised || is_one_of(word.folded, links);
}

// Of the words between two marks.
std::string agency_of_part(std::string_view key, bool all_capitals, std::string_view written) {
  if (const auto known = agency_named(key); !known.empty()) return std::string(known);
  const bool one_word = key.find(' ') == std::string_view::npos;
  if (one_word && all_capitals && key.size() <= 6) return std::string(written);
  const auto last = key.substr(key.rfind(' ') + 1);
  return !one_word && is_one_of(last, agency_words) ? std::string(written) : std::string();
}

class Parts {
 public:
  Parts(const LineWords& line, const std::optional<DateExpression>& date)
      : line_(line), date_(date) {}

  // The last agency among the parts; the first part may be a person's name.
  std::string agency(bool skip_first) {
    std::string found;
    std::size_t part = 0;
    for (std::size_t at = 0; at <= line_.words.size(); ++at) {
      const bool ends = at == line_.words.size() || parts(line_.words[at]);
      if (!ends && !(date_ && date_->range.contains(at))) add(at);
      if (!ends || key_.empty()) continue;
      const auto here = part++ == 0 && skip_first ? std::string(agency_named(key_))
                                                  : agency_of_part(key_, capitals_, written_);
      if (!here.empty()) found = here;
      key_.clear();
    }
    return found;
  }

 private:
  void add(std::size_t at) {
    const auto& word = line_.words[at];
    if (!word.is_word() || (key_.empty() && (word.is("by") || word.is("por")))) return;
    if (key_.empty()) begin_ = word.span.begin;
    capitals_ = key_.empty() ? word.all_capitals : capitals_ && word.all_capitals;
    if (!key_.empty()) key_ += ' ';
    key_ += word.folded;
    written_ = line_.whole.substr(begin_, word.span.end - begin_);
  }

  const LineWords& line_;
  const std::optional<DateExpression>& date_;
  std::string key_;
  std::string_view written_;
  std::size_t begin_ = 0;
  bool capitals_ = false;
};

}  // namespace

std::optional<Byline> find_byline(const LineWords& line, const Lexicon& lexicon) {
  if (line.words.empty() || line.words.size() > longest_byline) return std::nullopt;
  if (const auto agency = agency_named(line.key); !agency.empty())
    return Byline{std::string(agency), std::nullopt, {}};
  if (!begins_byline(line) || line.text.ends_with('.')) return std::nullopt;
  Byline byline;
  auto dates = dates::find_dates(line.words, {0, line.words.size()}, lexicon);
  for (const auto& whole : whole_dates(line.words, lexicon)) {
    byline.date = whole.date;
    byline.date_span = span_of(line.words, whole.date.range);
    dates.push_back(whole.date);
  }
  bool named = false;
  for (std::size_t at = 0; at < line.words.size(); ++at) {
    const bool dated =
        std::ranges::any_of(dates, [&](const auto& date) { return date.range.contains(at); });
    if (!dated && !may_stand(line.words[at])) return std::nullopt;
    named = named || (at > 0 && !dated && line.words[at].is_word() && line.words[at].capitalised);
  }
  const bool by = line.words.front().is("by") || line.words.front().is("por");
  if (by && !named) return std::nullopt;
  byline.agency = Parts(line, byline.date).agency(by);
  return byline;
}

}  // namespace rumbo::documents
