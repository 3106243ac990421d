#include "a_few_towns.hpp"
#include "catch.hpp"

#include <algorithm>

using namespace rumbo::places;
using rumbo::gazetteer::Kind;

TEST_CASE("a name alone means its largest place, and a container named beside it decides") {
  CHECK(resolve("A fire broke out in [Paris].").country(0) == "FR");
  CHECK(resolve("A fire broke out in [Paris], [Texas].").state(0) == "TX");
  CHECK(resolve("A fire broke out in [Paris], [Tennessee].").state(0) == "TN");
  CHECK(resolve("A fire broke out in [Texas]'s [Paris].").state(1) == "TX");
  CHECK(resolve("A fire broke out in [Paris], [Lamar County].").state(0) == "TX");
}

TEST_CASE("other names of a story vote, by country, division and nearness") {
  CHECK(resolve("From [Paris] the bus went on to [Bonham].").state(0) == "TX");
  CHECK(resolve("From [Paris] the bus went on to [Huntingdon].").state(0) == "TN");
  CHECK(resolve("From [Paris] the bus went on to [Lyon].").country(0) == "FR");
  const auto both = resolve("Buses run from [Clarksville] to [Bonham] and [Paris].");
  CHECK(both.state(0) == "TX");
  CHECK(both.state(2) == "TX");
}

TEST_CASE("a name means one place in a story, but where the text itself says otherwise") {
  const auto story = resolve(
      "The fair in [Paris], [Tennessee], opened. Later [Paris] was quiet. The one in [Paris], "
      "[France], did not.");
  CHECK(story.state(0) == "TN");
  CHECK(story.country(3) == "FR");
}

TEST_CASE("a country stands before its capital of the same name") {
  CHECK(resolve("They flew to [Panama].")[0].best()->kind == Kind::country);
}

TEST_CASE("a large town stands before the state of its name, unless that is called one") {
  CHECK(resolve("They slept in [Puebla].")[0].best()->kind == Kind::city);
  CHECK(resolve("They slept in the state of [Puebla].")[0].best()->kind == Kind::division1);
}

TEST_CASE("a county is meant only when it is called one") {
  CHECK(resolve("They stopped in [Henry].")[0].best()->kind == Kind::city);
  CHECK(resolve("They stopped in [Henry] county.")[0].best()->kind == Kind::division2);
  CHECK(resolve("[Henry] and [Lamar] counties voted.")[0].best()->kind == Kind::division2);
  CHECK(resolve("They spoke to [Lamar] deputies.")[0].best()->kind == Kind::division2);
}

TEST_CASE("a demonym given resolves to where its people come from, and is no place's name") {
  const auto story = resolve("[French] and [Texan] farmers met [Europeans].");
  CHECK(story[0].kind == MentionKind::demonym);
  CHECK(story.country(0) == "FR");
  CHECK(story[1].kind == MentionKind::demonym);
  CHECK(story.state(1) == "TX");
  CHECK(story[2].best()->kind == Kind::continent);
}

TEST_CASE("a name nobody knows is put where the text says it lies, doubtfully and saying so") {
  const auto held = resolve("They slept in [Foo Corner], [Texas].");
  REQUIRE(held[0].best());
  CHECK(held[0].best()->name == "Texas");
  CHECK(held[0].confidence < 0.7);
  CHECK(held[0].candidates[0].grounds.way == Way::by_container);
  const auto beside = resolve("They left [Bonham] for [Foo Corner].");
  CHECK(beside[1].best()->name == "Bonham");
  CHECK(beside[1].confidence < beside[0].confidence);
  CHECK_FALSE(resolve("They slept in [Foo Corner].")[0].best());
}

TEST_CASE("confidence tells a choice without a rival from one between equals") {
  CHECK(resolve("They slept in [Bonham].")[0].confidence > 0.9);
  const auto open = resolve("They slept in [Clarksville].");
  CHECK(open[0].confidence < resolve("They slept in [Clarksville], [Texas].")[0].confidence);
}

TEST_CASE("reasons say in words what spoke for a place") {
  const auto story = resolve("A fire broke out in [Paris], [Texas].");
  const auto reasons = reasons_for(story[0].candidates[0], towns);
  const auto has = [&](std::string_view reason) {
    return std::ranges::find(reasons, reason) != reasons.end();
  };
  CHECK(has("population 24,782"));
  CHECK(has("in Texas"));
}

TEST_CASE("abbreviated saints and possessives are read") {
  CHECK(resolve("They came to [St. Jude].")[0].best()->name == "Saint Jude");
  CHECK(resolve("[Bonham's] mayor spoke.")[0].best()->name == "Bonham");
}
