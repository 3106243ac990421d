#include "reports/sentence_counts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace rumbo::reports {

using prose::Range;
using prose::Role;
using prose::Sense;

// The count of the actor, of "caravan of about 400 people", of the first of "migrants and
// refugees", or of "a caravan, which numbers about 400,".
std::optional<itinerary::Count> SentenceCounts::of(const VerbUse& use, const Party& party) const {
  if (const auto* counted = at(party)) return counted->count;
  if (!party.actor) return std::nullopt;
  const auto& actor = story_.actor(*party.actor);
  const bool here_told = sentence_.contains(actor.range.first);
  for (const auto& count : counts_) {
    const bool between = here_told && count.range.first > actor.range.last &&
                         count.noun < use.range.first && tells_the_size(count.range.first);
    const bool behind = count.range.first > use.range.last &&
                        use.clause.contains(count.range.first) && use.sense <= Sense::rest &&
                        goes_with(count.range.first);
    if (between || behind) return count.count;
  }
  return std::nullopt;
}

// "set out with about 400 people", "llegó ya con más de 400 personas".
bool SentenceCounts::goes_with(std::size_t count) const {
  const auto& before = story_.words()[count - 1];
  return before.is("with") || before.is("con");
}

bool SentenceCounts::tells_the_size(std::size_t count) const {
  const auto& words = story_.words();
  if (words[count - 1].is("of") && words[count - 2].is(",")) return true;
  constexpr std::array<std::string_view, 14> marks = {
      "put",  "numbers",   "numbering", "numbered",   "comprising", "estimated", "totalling",
      "made", "integrada", "integrado", "conformada", "conformado", "compuesta", "formada"};
  for (std::size_t back = 1; back <= 4 && count >= sentence_.first + back; ++back) {
    const auto& word = story_.words()[count - back];
    if (std::ranges::any_of(marks, [&](std::string_view mark) { return word.is(mark); }))
      return true;
    if (!word.is_word()) return false;
  }
  return false;
}

const PeopleCount* SentenceCounts::at(const Party& party) const {
  if (!party.actor) return nullptr;
  const Range actor = story_.actor(*party.actor).range;
  if (!sentence_.contains(actor.first)) return nullptr;
  const auto& words = story_.words();
  for (const auto& count : counts_) {
    if (count.noun >= actor.first && count.noun < actor.last) return &count;
    const bool of_it =
        count.range.first == actor.last + 1 && story_.lexicon().is(words[actor.last], Role::linker);
    const bool joined = count.noun < actor.first && actor.first - count.noun <= 3 &&
                        story_.lexicon().is(words[count.noun + 1], Role::coordinator);
    if (of_it || joined) return &count;
  }
  return nullptr;
}

}  // namespace rumbo::reports
