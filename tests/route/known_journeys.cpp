#include "known_journeys.hpp"

#include "geo/geodesic.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace rumbo::route {
namespace {

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> parts_of(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(trimmed(part));
  return parts;
}

KnownJourney begun(const std::string& line) {
  const auto parts = parts_of(line.substr(line.find(':') + 1), ';');
  KnownJourney known;
  known.journey.title = parts.at(0);
  if (parts.size() > 1) known.journey.mode = itinerary::parse_mode(parts[1]);
  return known;
}

void add_stop(KnownJourney& known, const std::string& line) {
  const auto parts = parts_of(line, '|');
  Known name;
  name.asked.name = parts.at(0);
  std::istringstream position(parts.at(3));
  if (std::string kind; !std::isdigit(position.peek()) && position.peek() != '-') {
    position >> kind;
    name.kind = gazetteer::parse_kind(kind);
  }
  if (!(position >> name.position.lat >> name.position.lon)) throw std::runtime_error(line);
  itinerary::Event event;
  if (!parts[1].empty()) event.when = time::parse_edtf(parts[1]).value();
  if (!parts[2].empty()) event.what = itinerary::parse_what(parts[2]).value();
  event.where.place = name.asked;
  known.journey.events.push_back(std::move(event));
  known.names.push_back(std::move(name));
}

}  // namespace

bool Known::is(const gazetteer::Place& place) const {
  if (kind ? place.kind != *kind : !gazetteer::is_point(place.kind)) return false;
  return geo::distance_km(position, place.position) < (kind ? 250 : 60);
}

std::vector<KnownJourney> known_journeys(const std::string& name) {
  std::ifstream file(RUMBO_SOURCE_DIR "/tests/route/" + name);
  std::vector<KnownJourney> journeys;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("journey:"))
      journeys.push_back(begun(line));
    else
      add_stop(journeys.at(journeys.size() - 1), line);
  }
  return journeys;
}

}  // namespace rumbo::route
