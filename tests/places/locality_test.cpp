#include "a_few_towns.hpp"
#include "catch.hpp"

using namespace rumbo::places;

namespace {

Sightings seen_in(std::string_view marked) { return sightings_of(resolve(marked).mentions, towns); }

}  // namespace

TEST_CASE("a name is looked for where its outlet's other reports take place") {
  Localities outlets;
  for (int report = 0; report < 5; ++report)
    outlets.add("gazette.example", seen_in("A fire in [Bonham], [Texas], and [Saint Jude]."));
  RankOptions options;
  options.outlet = outlets.of("gazette.example");
  REQUIRE(options.outlet);
  CHECK(resolve("Rain in [Paris].", options).state(0) == "TX");
  CHECK(resolve("Rain in [Paris].").country(0) == "FR");
  CHECK(outlets.of("other.example") == nullptr);
}

TEST_CASE("what a report itself told its outlet does not come back to it") {
  Localities outlets;
  const auto own = seen_in("A fire in [Bonham], [Texas].");
  outlets.add("gazette.example", own);
  const auto* outlet = outlets.of("gazette.example");
  const auto paris = towns.sketch(7);
  CHECK(outlet->score(paris, {}, standard_weights) > 0.5);
  CHECK(outlet->score(paris, own, standard_weights) == Approx(0).margin(0.05));
}

TEST_CASE("an outlet without a name has no locality") {
  Localities outlets;
  outlets.add("", seen_in("A fire in [Bonham]."));
  CHECK(outlets.of("") == nullptr);
}

TEST_CASE("doubtful places, unknown ones and countries are no sightings") {
  CHECK(seen_in("They went to [Foo Corner], [France].").empty());
  CHECK(seen_in("They went to [Bonham].").size() == 1);
}
