#include "known_journeys.hpp"

#include "catch.hpp"
#include "route/place_choice.hpp"

#include <filesystem>

using namespace rumbo;
using namespace rumbo::route;

namespace {

const std::filesystem::path index_file = std::filesystem::path(RUMBO_DATA_DIR) / "world.gaz";

// Nothing, with a word about it, where the gazetteer is not built.
std::optional<gazetteer::Gazetteer> world() {
  if (std::filesystem::exists(index_file)) return gazetteer::Gazetteer::open(index_file);
  WARN("skipped: the gazetteer is not built");
  return std::nullopt;
}

std::string described(const std::optional<gazetteer::Place>& place) {
  if (!place) return "nothing";
  return std::string(place->name) + ", " + std::string(place->admin1) + ", " +
         std::string(place->country) + " (" + std::string(to_string(place->kind)) + ")";
}

struct Tally {
  int names = 0;
  int right = 0;
  int whole_journeys = 0;
  int doubts = 0;  // warned of
  std::string wrong;

  std::string text() const {
    return std::to_string(right) + " of " + std::to_string(names) + " names right, " +
           std::to_string(whole_journeys) + " journeys whole, " + std::to_string(doubts) +
           " doubts\n" + wrong;
  }
};

void count(Tally& tally, const KnownJourney& known, const PlaceChoice& choice) {
  const int wrong_before = tally.names - tally.right;
  for (const Known& name : known.names) {
    ++tally.names;
    const auto place = choice.place(name.asked);
    if (place && name.is(*place)) {
      ++tally.right;
      continue;
    }
    tally.wrong +=
        known.journey.title + ": " + name.asked.name + " taken for " + described(place) + "\n";
  }
  tally.whole_journeys += tally.names - tally.right == wrong_before;
}

Tally together(const Resolver& resolver, const std::string& file) {
  Tally tally;
  for (const auto& known : known_journeys(file)) {
    base::Diagnostics diagnostics;
    const PlaceChoice choice(known.journey, resolver, diagnostics);
    count(tally, known, choice);
    for (const auto& item : diagnostics.items())
      tally.doubts += item.severity == base::Severity::warning;
  }
  return tally;
}

// Each name as the gazetteer alone takes it.
int right_one_by_one(const Resolver& resolver, const std::string& file) {
  int right = 0;
  for (const auto& known : known_journeys(file))
    for (const Known& name : known.names) {
      gazetteer::Query query;
      query.name = name.asked.name;
      query.limit = 1;
      const auto found = resolver.find(query);
      right += !found.empty() && name.is(found.front().place);
    }
  return right;
}

// "Tonalá, Chiapas" of what a journey of these names takes the first for.
std::string taken_for(const Resolver& resolver, const std::vector<std::string>& names,
                      std::optional<itinerary::Mode> mode = {}) {
  itinerary::Journey journey;
  journey.mode = mode;
  for (const std::string& name : names) {
    itinerary::NamedPlace place;
    place.name = name;
    journey.events.emplace_back().where.place = place;
  }
  base::Diagnostics diagnostics;
  const PlaceChoice choice(journey, resolver, diagnostics);
  const auto place = choice.place(std::get<itinerary::NamedPlace>(journey.events[0].where.place));
  if (!place) return "nothing";
  return std::string(place->admin1) + " " + std::string(place->country);
}

}  // namespace

TEST_CASE("the names of known journeys are understood without any context", "[route]") {
  const auto gazetteer = world();
  if (!gazetteer) return;
  const GazetteerResolver resolver(*gazetteer);
  const Tally known = together(resolver, "known_journeys.txt");
  INFO(known.text());
  CHECK(known.right >= 525);
  CHECK(known.doubts <= 20);
  const int alone = right_one_by_one(resolver, "known_journeys.txt");
  INFO(alone << " right one by one");
  CHECK(known.right >= alone + 100);
}

TEST_CASE("journeys that the score was not made for are understood as well", "[route]") {
  const auto gazetteer = world();
  if (!gazetteer) return;
  const GazetteerResolver resolver(*gazetteer);
  const Tally unseen = together(resolver, "unseen_journeys.txt");
  INFO(unseen.text());
  const int alone = right_one_by_one(resolver, "unseen_journeys.txt");
  INFO(alone << " right one by one");
  CHECK(unseen.right >= 242);
  CHECK(unseen.right >= alone + 40);
  CHECK(unseen.doubts <= 12);
}

TEST_CASE("Tonalá, Arriaga and Ciudad Hidalgo on foot are those of Chiapas, however spelt",
          "[route]") {
  const auto gazetteer = world();
  if (!gazetteer) return;
  const GazetteerResolver resolver(*gazetteer);
  const auto foot = itinerary::Mode::foot;
  for (const std::string tonala : {"Tonalá", "tonala", "TONALÁ", "Tonala"})
    for (const std::string hidalgo : {"Ciudad Hidalgo", "Cd. Hidalgo", "CIUDAD HIDALGO"}) {
      CHECK(taken_for(resolver, {tonala, "Arriaga", hidalgo}, foot) == "Chiapas MX");
      CHECK(taken_for(resolver, {hidalgo, "Arriaga", tonala}, foot) == "Chiapas MX");
    }
  CHECK(taken_for(resolver, {"Tonalá", "Guadalajara"}) == "Jalisco MX");
  CHECK(taken_for(resolver, {"Ciudad Hidalgo", "Morelia"}) == "Michoacán MX");
}

TEST_CASE("a namesake is told by the one place beside it", "[route]") {
  const auto gazetteer = world();
  if (!gazetteer) return;
  const GazetteerResolver resolver(*gazetteer);
  const std::vector<std::vector<std::string>> cases = {
      {"Escuintla", "Huixtla", "Chiapas MX"},
      {"Escuintla", "Mazatenango", "Escuintla GT"},
      {"Hidalgo", "McAllen", "Texas US"},
      {"Santa Ana", "Sonsonate", "Santa Ana Department SV"},
      {"Santa Ana", "Anaheim", "California US"},
      {"San Pedro", "Belize City", "Belize District BZ"},
      {"Springfield", "Peoria", "Illinois US"},
      {"Springfield", "Hartford", "Massachusetts US"},
      {"Springfield", "Branson", "Missouri US"},
      {"Santiago", "Valparaíso", "Santiago Metropolitan CL"},
      {"Santiago", "Puerto Plata", "Santiago Province DO"},
      {"Trinidad", "Cienfuegos", "Sancti Spíritus Province CU"},
      {"Victoria", "Vancouver", "British Columbia CA"},
      {"Victoria", "Corpus Christi", "Texas US"},
      {"Granada", "Managua", "Granada Department NI"},
      {"Granada", "Jaén", "Andalusia ES"},
      {"León", "Chinandega", "León Department NI"},
      {"León", "Astorga", "Castille and León ES"},
      {"León", "Irapuato", "Guanajuato MX"},
      {"Córdoba", "Seville", "Andalusia ES"},
      {"Córdoba", "Rosario", "Cordoba AR"},
      {"Córdoba", "Orizaba", "Veracruz MX"},
      {"Cartagena", "Murcia", "Murcia ES"},
      {"Cartagena", "Barranquilla", "Bolívar CO"},
      {"Tripoli", "Misrata", "Tripoli LY"},
      {"Tripoli", "Beirut", "North Lebanon LB"},
      {"Alexandria", "Cairo", "Alexandria EG"},
      {"Alexandria", "Arlington", "Virginia US"},
      {"Hyderabad", "Karachi", "Sindh PK"},
      {"Hyderabad", "Bengaluru", "Telangana IN"},
  };
  for (const auto& names : cases) {
    CAPTURE(names[0], names[1]);
    CHECK(taken_for(resolver, {names[0], names[1]}) == names[2]);
  }
}
