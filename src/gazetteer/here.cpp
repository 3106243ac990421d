#include "gazetteer/here.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::gazetteer {
namespace {

// Names from the smallest to the largest, without those that are missing or repeat the one before.
std::string address(std::string_view name, std::string_view division, std::string_view country) {
  std::string text(name);
  std::string_view last = name;
  for (const std::string_view part : {division, country}) {
    if (part.empty() || part == last) continue;
    if (!text.empty()) text += ", ";
    text += part;
    last = part;
  }
  return text;
}

std::string_view name_of(const std::optional<Surrounding>& ground) {
  return ground && ground->place ? ground->place->name : std::string_view();
}

// Whether the position's ground is that of the place, as far as both are known.
bool shares_ground(const Place& place, const Here& here) {
  if (!here.country || place.country != here.country->country) return !here.country;
  return !here.division || place.admin1_code.empty() ||
         place.admin1_code == here.division->admin1_code;
}

}  // namespace

std::string_view compass_point(double azimuth) {
  static constexpr std::array<std::string_view, 8> winds{"N", "NE", "E", "SE",
                                                         "S", "SW", "W", "NW"};
  const double turned = std::fmod(std::fmod(azimuth, 360) + 360, 360);
  return winds[static_cast<std::size_t>(turned / 45 + 0.5) % winds.size()];
}

std::string km_in_words(double km) {
  return km < 9.95 ? fmt::format("{:.1f} km", km) : fmt::format("{:.0f} km", km);
}

std::string in_words(const Nearby& nearby) {
  constexpr double within_km = 1;
  const Place& place = nearby.place;
  const std::string name = address(place.name, place.admin1, place.country_name);
  if (nearby.km < within_km)
    return fmt::format("{} {}", place.kind == Kind::feature ? "at" : "in", name);
  return fmt::format("{} {} of {}", km_in_words(nearby.km), nearby.bearing, name);
}

std::string ground_in_words(const Here& here) {
  if (!here.country) return here.at_sea ? "at sea" : "";
  std::string_view country = name_of(here.country);
  if (country.empty()) country = here.country->country;
  const std::string ground = address(name_of(here.division), country, {});
  if (!here.at_sea) return "in " + ground;
  return fmt::format("at sea, {} off {}", km_in_words(here.country->km), ground);
}

std::string in_words(const Here& here) {
  const std::string ground = ground_in_words(here);
  if (here.places.empty()) return ground;
  const Nearby& nearest = here.places.front();
  const std::string text = in_words(nearest);
  if (ground.empty() || (!here.at_sea && shares_ground(nearest.place, here))) return text;
  return text + "; " + ground;
}

}  // namespace rumbo::gazetteer
