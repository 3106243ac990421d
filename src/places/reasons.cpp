#include "places/ranking.hpp"

#include <fmt/format.h>

namespace rumbo::places {

using gazetteer::Kind;

namespace {

constexpr float worth_saying = 0.3F;  // points

std::string with_commas(std::int64_t number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) text += ',';
    text += digits[at];
  }
  return text;
}

std::string_view way_in_words(Way way) {
  switch (way) {
    case Way::by_name:
      return {};
    case Way::by_alternate_name:
      return "an alternate name of it";
    case Way::by_abbreviation:
      return "an abbreviation of it";
    case Way::by_kind:
      return "called so in short";
    case Way::by_part:
      return "the name as written is unknown; a part of it is this one's";
    case Way::by_demonym:
      return "its people";
    case Way::by_container:
      return "the name itself is unknown; this is what the text says holds it";
    case Way::by_neighbour:
      return "the name itself is unknown; this place stands beside it";
  }
  return {};
}

std::string_view kind_in_words(Kind kind) {
  switch (kind) {
    case Kind::division1:
      return "first-level division";
    case Kind::division2:
      return "second-level division";
    default:
      return to_string(kind);
  }
}

}  // namespace

std::vector<std::string> reasons_for(const RankedPlace& candidate, const PlaceIndex& index) {
  const Grounds& grounds = candidate.grounds;
  const auto& place = candidate.place;
  std::vector<std::string> reasons;
  if (place.kind != Kind::city)
    reasons.emplace_back(kind_in_words(place.kind));
  else if (place.population > 0)
    reasons.push_back(fmt::format("population {}", with_commas(place.population)));
  if (const auto way = way_in_words(grounds.way); !way.empty()) reasons.emplace_back(way);
  const auto other = [&] { return grounds.other == ~0U ? "" : index.place(grounds.other).name; };
  if (grounds.place_noun > 0)
    reasons.push_back(fmt::format("called a {}", kind_in_words(place.kind)));
  if (grounds.demonym > 0) reasons.push_back(fmt::format("called of {}", place.country_name));
  if (grounds.container > 0)
    reasons.push_back(fmt::format("in {}", other()));
  else if (grounds.holds > 0)
    reasons.push_back(fmt::format("holds {}", other()));
  if (grounds.country > worth_saying)
    reasons.push_back(fmt::format("other places of the text are in {}", place.country_name));
  if (grounds.division > worth_saying)
    reasons.push_back(fmt::format("other places of the text are in {}", place.admin1));
  if (grounds.nearness > worth_saying) reasons.emplace_back("near other places of the text");
  if (grounds.outlet > worth_saying) reasons.emplace_back("near what its outlet reports on");
  return reasons;
}

}  // namespace rumbo::places
