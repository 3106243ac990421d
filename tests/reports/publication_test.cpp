#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
std::string published(const std::string& text) {
  const auto reading = read_text(text);
  return reading.publication.when ? time::to_edtf(*reading.publication.when) : "unknown";
}
}  // namespace

TEST_CASE("a stated date is the publication date, in English and in Spanish") {
  CHECK(published("date 2019-03-04 A title\n\nThey walked on.\n") == "2019-03-04");
  CHECK(published("A title\nPublished: March 4, 2019\n\nThey walked on.\n") == "2019-03-04");
  CHECK(
      published(
          "Un título de la nota\n4 de marzo de 2019\n\nLos migrantes caminaron por la costa.\n") ==
      "2019-03-04");
}

TEST_CASE("a dateline without a year takes it from the image paths when the weekday agrees") {
  const std::string story =
      "Title of it\nHuixtla, Mexico, Mar 4 (ABC).- The group left on Monday.\n";
  CHECK(published("![](/u/2019/03/a.jpg)\n" + story) == "2019-03-04");
  CHECK(published("![](/u/2018/03/a.jpg)\n" + story) == "unknown");
  CHECK(published(story) == "unknown");
}

TEST_CASE("a date without a year that only the text's years support is doubtful") {
  const auto reading = read_text(
      "Title of it\nHuixtla, Mexico, Mar 4 (ABC).- The group left on Monday. It had waited since "
      "December 2018.\n");
  REQUIRE(reading.publication.when);
  CHECK(time::to_edtf(*reading.publication.when) == "2019-03-04");
  CHECK(reading.publication.doubtful);
}

TEST_CASE("a story without any date is of unknown date, whatever the clock says") {
  CHECK(published("A title\n\nThe caravan left Huixtla on Monday.\n") == "unknown");
}
