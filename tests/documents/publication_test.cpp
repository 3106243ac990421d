#include "documents/publication.hpp"

#include "catch.hpp"
#include "documents/language.hpp"

#include <fmt/format.h>

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;

namespace {
Publication publication(const std::string& text, const char* file = "story.txt") {
  const auto source = documents::parse(text, file);
  const auto& words = lexicon(language_of(source).language);
  const auto frame = read_frame(source, words);
  return find_publication(source, frame, read_prose(source.text, frame.blocks, words), words);
}

std::string published(const std::string& text, const char* file = "story.txt") {
  const auto found = publication(text, file);
  return found.when ? time::to_edtf(*found.when) : "unknown";
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
  const auto found = publication(
      "Title of it\nHuixtla, Mexico, Mar 4 (ABC).- The group left on Monday. It had waited since "
      "December 2018.\n");
  REQUIRE(found.when);
  CHECK(time::to_edtf(*found.when) == "2019-03-04");
  CHECK(found.doubtful);
}

TEST_CASE("a story without any date is of unknown date, whatever the clock says") {
  CHECK(published("A title\n\nThe caravan left Huixtla on Monday.\n") == "unknown");
}

TEST_CASE("a published line wins over an updated one, in whatever order they stand") {
  const std::string story = "\n\nThey walked on to the coast.\nThey rested.\n";
  CHECK(published("A title of it\nUpdated March 6, 2019\nPublished March 4, 2019" + story) ==
        "2019-03-04");
  CHECK(published("A title of it\nPublished: March 4, 2019 | Updated: March 6, 2019" + story) ==
        "2019-03-04");
  CHECK(published("A title of it\nUpdated March 6, 2019" + story) == "2019-03-06");
}

TEST_CASE("a date of numbers alone is read as its language writes it, and may be doubtful") {
  CHECK(published("Un título de la nota\nFecha: 04/03/2019\n\nLos migrantes caminaron por la "
                  "costa con sus hijos.\n") == "2019-03-04");
  const auto english =
      publication("A title of the story\nDate: 03/04/2019\n\nThey walked on to the coast.\n");
  CHECK(time::to_edtf(*english.when) == "2019-03-04");
  CHECK(english.doubtful);
  CHECK(published("A title of the story\nDate: 24/03/2019\n\nThey walked on to the coast.\n") ==
        "2019-03-24");
}

TEST_CASE("an address in a line of its own gives its day") {
  CHECK(published("A title of it\nhttps://news.example/2019/03/04/walkers\n\nThey walked on.\n") ==
        "2019-03-04");
  CHECK(published("A title of it\nThey walked on.\nThey saw /2019/03/04/ written.\n") == "unknown");
}

TEST_CASE("a page's own date wins, and one that disagrees makes it doubtful") {
  const auto page = [](const std::string& meta, const std::string& line) {
    return "<html><head>" + meta + "</head><body><h1>Walkers reach the coast</h1><p>" + line +
           "</p><p>They reached it on Sunday.</p></body></html>";
  };
  const std::string meta = "<meta property=article:published_time content=2019-03-04T23:00:00Z>";
  const auto agreed = publication(page(meta, "March 5, 2019"), "a.html");
  CHECK(time::to_edtf(*agreed.when) == "2019-03-04");
  CHECK(agreed.reason == "the meta tag article:published_time");
  CHECK_FALSE(agreed.doubtful);
  const auto apart = publication(page(meta, "March 9, 2021"), "a.html");
  CHECK(time::to_edtf(*apart.when) == "2019-03-04");
  CHECK(apart.doubtful);
  CHECK(apart.reason.find("2021-03-09") != std::string::npos);
  const auto filed = publication(page(meta, "TONALA, Mexico, Feb 9 - They walked."), "a.html");
  CHECK(filed.doubtful);
  CHECK(filed.reason.find("2019-02-09") != std::string::npos);
}
