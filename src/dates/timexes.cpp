#include "dates/timexes.hpp"

#include <array>

namespace rumbo::dates {

std::string_view to_string(TimexType type) {
  constexpr std::array<std::string_view, 4> names = {"DATE", "TIME", "DURATION", "SET"};
  return names.at(static_cast<std::size_t>(type));
}

std::vector<Timex> find_timexes(const prose::Prose& prose, const Anchor& anchor,
                                const prose::Lexicon& lexicon) {
  std::vector<Timex> found;
  for (const auto& sentence : prose.sentences)
    for (const auto& date : find_dates(prose.words, sentence.range, lexicon)) {
      const auto when = resolve(date, anchor.published, Tense::past);
      const auto type = date.minute_of_day ? TimexType::time : TimexType::date;
      found.push_back({date.range, type, when ? time::to_edtf(*when) : std::string(), when});
    }
  return found;
}

}  // namespace rumbo::dates
