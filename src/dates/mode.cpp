#include "dates/ranges.hpp"
#include "dates/timexes.hpp"

#include <algorithm>

namespace rumbo::dates {
namespace {

using prose::Prose;

bool names_day(const Expression& written) {
  return written.form == Form::calendar && written.grain == Grain::day && written.day != 0;
}

// A paragraph that opens with a day, set off from what follows or alone.
bool is_headed(const Tagged& words, prose::Range range) {
  const Grammar grammar(words);
  Expression first;
  const std::size_t end = grammar.match(range.first, first);
  if (end == range.first || !names_day(first)) return false;
  return end >= range.last || words.is(end, ".") || words.is(end, ":") ||
         prose::is_dash(words.word(end));
}

}  // namespace

Mode choose_mode(const Prose& prose, bool has_published, const prose::Lexicon& lexicon) {
  constexpr std::size_t enough_headings = 2;
  constexpr std::size_t enough_steps = 2;
  constexpr std::size_t longest_heading = 16;
  std::size_t headings = 0;
  std::size_t steps = 0;
  std::size_t quoted = 0;
  std::optional<std::size_t> block;
  for (const auto& sentence : prose.sentences) {
    const bool first = block != sentence.block;
    block = sentence.block;
    if (has_published && !first) continue;
    auto range = sentence.range;
    if (has_published) range.last = std::min(range.last, range.first + longest_heading);
    const Tagged words(prose.words, range, lexicon.language());
    if (first && words.may_begin(range.first) && is_headed(words, range)) ++headings;
    if (has_published) continue;
    bool speech = false;
    for (std::size_t at = sentence.range.first; at < sentence.range.last; ++at) {
      speech = speech || prose.words[at].quoted;
      const auto relation = words.hit(at, dates::Sense::relation);
      if (relation && relation->value == static_cast<int>(Relation::following)) ++steps;
    }
    quoted += speech ? 1 : 0;
  }
  if (headings >= enough_headings) return Mode::narrative;
  const bool quiet = quoted * 5 < prose.sentences.size();
  return !has_published && quiet && steps >= enough_steps ? Mode::narrative : Mode::news;
}

}  // namespace rumbo::dates
