#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo::places;

namespace {
const Mention& offset_of(const Told& story) {
  for (const auto& mention : story.mentions.all)
    if (mention.kind == MentionKind::offset) return mention;
  FAIL("no offset in " << story.text);
  return story.mentions.all.front();
}
}  // namespace

TEST_CASE("so far from a place is an offset, with its way") {
  const auto north = told("They slept 15 kilometers north of Tapachula.");
  CHECK(offset_of(north).text == "15 kilometers north of Tapachula");
  CHECK(offset_of(north).offset->km == 15);
  CHECK(offset_of(north).offset->bearing == 0);
  CHECK(north.mentions.all[offset_of(north).parts.at(0)].text == "Tapachula");

  const auto outside = told("They slept 20 miles outside Huixtla.");
  CHECK(offset_of(outside).offset->km == Approx(32.187).margin(0.001));
  CHECK_FALSE(offset_of(outside).offset->bearing);

  const auto sur = contado("Durmieron a 10 kilómetros al sur de Huixtla.");
  CHECK(offset_of(sur).offset->km == 10);
  CHECK(offset_of(sur).offset->bearing == 180);
}

TEST_CASE("a distance without a place's name is none") {
  CHECK(told("They slept 15 km from the route.").all(MentionKind::offset).empty());
  CHECK(told("They left Tapachula 15 days ago.").all(MentionKind::offset).empty());
  CHECK(told("They slept 15 km north of Blorkville, Calif.").all(MentionKind::offset).empty());
}

TEST_CASE("two towns with a hyphen, or between them, are one stretch") {
  CHECK(told("They slept between Arriaga and Tonalá.").all(MentionKind::stretch) ==
        "Arriaga and Tonalá");
  CHECK(told("On the Huixtla-Arriaga road it rained.").all(MentionKind::stretch) ==
        "Huixtla-Arriaga");
  CHECK(contado("Durmieron entre Arriaga y Tonalá.").all(MentionKind::stretch) ==
        "Arriaga y Tonalá");
}
