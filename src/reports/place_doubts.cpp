#include "reports/place_doubts.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

constexpr double clear_from = 0.55;   // a mention's confidence
constexpr double same_place_km = 30;  // a town and its municipality are no two readings
constexpr std::size_t most_alternatives = 3;

bool is_division(const gazetteer::Place& place) { return place.kind != gazetteer::Kind::city; }

// "Hidalgo in Tamaulipas (MX)", "the area Hidalgo (MX)".
std::string words_for(const gazetteer::Place& place) {
  if (is_division(place))
    return place.country.empty() || place.country == place.name
               ? fmt::format("the area {}", place.name)
               : fmt::format("the area {} ({})", place.name, place.country);
  return place.admin1.empty()
             ? fmt::format("{} ({})", place.name, place.country)
             : fmt::format("{} in {} ({})", place.name, place.admin1, place.country);
}

std::vector<const gazetteer::Place*> others(const places::Mention& mention) {
  std::vector<const gazetteer::Place*> found;
  for (std::size_t at = 1; at < mention.candidates.size(); ++at) {
    const auto& place = mention.candidates[at].place;
    const auto near = [&](const gazetteer::Place& other) {
      return geo::distance_km(place.position, other.position) < same_place_km;
    };
    const bool known = near(mention.candidates.front().place) ||
                       std::ranges::any_of(found, [&](const auto* other) { return near(*other); });
    if (!known && place.geonames != 0) found.push_back(&place);
    if (found.size() == most_alternatives) break;
  }
  return found;
}

}  // namespace

std::optional<itinerary::Question> ask_which(const Step& step, const Reading& reading) {
  if (!step.mention) return std::nullopt;
  const auto& mention = reading.mentions.all[*step.mention];
  if (mention.confidence >= clear_from || !mention.best()) return std::nullopt;
  const auto readings = others(mention);
  if (readings.empty()) return std::nullopt;
  itinerary::Question question;
  question.ask = fmt::format("Is {} {}, or {}?", mention.text, words_for(*mention.best()),
                             words_for(*readings.front()));
  for (const auto* place : readings)
    question.alternatives.push_back(
        fmt::format("geonames: {}: {}", place->geonames, words_for(*place)));
  question.edit = fmt::format("set where: to {{geonames: {}}}, or delete certainty: uncertain",
                              readings.front()->geonames);
  question.about = "where";
  return question;
}

}  // namespace rumbo::reports
