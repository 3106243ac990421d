#include "fake_places.hpp"

#include "itinerary/read.hpp"
#include "route/build.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::route {
namespace {

using gazetteer::Kind;
using gazetteer::Place;

Place place(std::uint32_t id, Kind kind, std::string_view name, geo::LonLat at) {
  Place result;
  result.number = id;
  result.geonames = id;
  result.kind = kind;
  result.name = name;
  result.position = at;
  return result;
}

Place town(std::uint32_t id, std::string_view name, geo::LonLat at, std::string_view country,
           std::string_view admin1, std::int64_t population) {
  Place result = place(id, Kind::city, name, at);
  result.country = country;
  result.country_name = country == "MX" ? "Mexico" : country == "GT" ? "Guatemala" : "Fiji";
  result.admin1 = admin1;
  result.population = population;
  return result;
}

std::vector<Place> make_places() {
  std::vector<Place> places = {
      town(1, "Tapachula", {-92.25749, 14.90385}, "MX", "Chiapas", 202672),
      town(2, "Huixtla", {-92.4641, 15.13915}, "MX", "Chiapas", 32033),
      town(3, "Villa Comaltitlán", {-92.57659, 15.21397}, "MX", "Chiapas", 7899),
      town(4, "Escuintla", {-90.785, 14.305}, "GT", "Escuintla", 103165),
      town(5, "Escuintla", {-92.65833, 15.31944}, "MX", "Chiapas", 8870),
      town(6, "Mexico City", {-99.12766, 19.42847}, "MX", "Mexico City", 12294193),
      town(7, "Savusavu", {179.34, -16.78}, "FJ", "Northern", 7000),
      town(8, "Taveuni", {-179.98, -16.85}, "FJ", "Northern", 9000),
      town(9, "Tonalá", {-93.75, 16.09}, "MX", "Chiapas", 35000),
      town(10, "Tonalá", {-103.24, 20.62}, "MX", "Jalisco", 40000),
  };
  Place chiapas = place(20, Kind::division1, "Chiapas", {-92.5, 16.5});
  chiapas.country = "MX";
  chiapas.admin1 = "Chiapas";
  places.push_back(chiapas);
  Place gap = place(0, Kind::region, "Darién Gap", {-77.4, 7.9});
  gap.number = 21;
  gap.box = geo::BBox{-78.3, 7.2, -76.7, 9.0};
  places.push_back(gap);
  for (const auto& [id, name, code] :
       {std::tuple{30u, "Mexico", "MX"}, {31u, "United States", "US"}, {32u, "Guatemala", "GT"}}) {
    Place country = place(id, Kind::country, name, {-100, 25});
    country.country = code;
    country.population = 1'000'000;
    places.push_back(country);
  }
  return places;
}

const std::vector<Place>& all_places() {
  static const std::vector<Place> places = make_places();
  return places;
}

double score(const Place& place) {
  const double bonus = place.kind == Kind::country ? 3 : place.kind == Kind::division1 ? 2 : 0;
  return std::log10(static_cast<double>(place.population) + 1) + bonus;
}

bool answers(const Place& place, const gazetteer::Query& query) {
  const std::string name = text::fold(query.name.substr(0, query.name.find(',')));
  const bool by_code = query.kind == Kind::country && place.country == query.name;
  if (text::fold(place.name) != name && !by_code) return false;
  if (query.kind && place.kind != *query.kind) return false;
  if (query.country && place.country != *query.country) return false;
  return !query.admin || place.admin1 == *query.admin;
}

}  // namespace

std::vector<gazetteer::Candidate> FakePlaces::find(const gazetteer::Query& query) const {
  std::vector<gazetteer::Candidate> found;
  for (const Place& place : all_places()) {
    if (!answers(place, query)) continue;
    gazetteer::Candidate& candidate = found.emplace_back();
    candidate.place = place;
    candidate.score = score(place);
  }
  std::ranges::stable_sort(found, std::greater{}, &gazetteer::Candidate::score);
  return found;
}

gazetteer::Resolution FakePlaces::resolve(const gazetteer::Query& query) const {
  auto found = find(query);
  if (found.empty()) return gazetteer::NotFound{{"Huixtla", "Tonalá"}};
  if (found.size() > 1 && found[0].score - found[1].score < 0.5)
    return gazetteer::Ambiguous{std::move(found)};
  return gazetteer::Match{std::move(found.front())};
}

std::optional<Place> FakePlaces::by_geonames(std::uint32_t id) const {
  for (const Place& place : all_places())
    if (place.geonames == id && id != 0) return place;
  return std::nullopt;
}

std::optional<std::string> FakePlaces::country_code(std::string_view name) const {
  if (name == "us") return "US";
  for (const Place& place : all_places())
    if (place.kind == Kind::country && text::fold(place.name) == text::fold(name))
      return std::string(place.country);
  return std::nullopt;
}

std::optional<CountryPair> FakePlaces::border(std::string_view name) const {
  if (text::fold(name) == "durand line") return CountryPair{"AF", "PK"};
  return std::nullopt;
}

std::optional<Place> FakePlaces::largest_town(const geo::BBox& box) const {
  std::optional<Place> largest;
  for (const Place& place : all_places())
    if (place.kind == Kind::city && box.contains(place.position) &&
        (!largest || largest->population < place.population))
      largest = place;
  return largest;
}

geo::Geometry FakeShapes::outline(const Place& place) const {
  if (place.name != "Chiapas") return {};
  return geo::Polygon{{{{-94, 16}, {-91, 15}, {-92, 17}, {-94, 16}}}};
}

std::vector<geo::Line> FakeShapes::border(std::string_view first, std::string_view second) const {
  if (std::min(first, second) != "MX" || std::max(first, second) != "US") return {};
  return {{{-117, 30}, {-106, 30}, {-97, 30}}};
}

Built build_events(const std::string& events) {
  std::string yaml =
      "rumbo: 1\nreports: [{id: r, file: r.txt}]\njourneys:\n  - {id: j, events: [\n" + events;
  const auto itinerary = itinerary::parse(yaml + "]}\n", "t.yaml");
  base::Diagnostics diagnostics;
  Built built;
  built.journey = build(itinerary, {FakePlaces(), FakeShapes(), Ways()}, diagnostics).at(0);
  for (const auto& item : diagnostics.items()) built.messages.push_back(to_string(item));
  return built;
}

}  // namespace rumbo::route
