#include "documents/frame.hpp"

#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
Frame frame(std::string text, Language language = Language::english) {
  return read_frame(text_source(std::move(text)), lexicon(language));
}

std::vector<std::string> paragraphs(const std::string& text,
                                    Language language = Language::english) {
  std::vector<std::string> found;
  for (const auto& block : frame(text, language).blocks)
    if (block.kind == BlockKind::text) found.emplace_back(text_of(text, block.span));
  return found;
}
}  // namespace

TEST_CASE("a date before the headline is a stamp and no part of the title") {
  const auto read =
      frame("date 2019-03-04 Walkers reach the coast\n\nThey reached it on Sunday.\n");
  REQUIRE(read.stamp);
  CHECK(read.stamp->is_complete());
  CHECK(read.title == "Walkers reach the coast");
}

TEST_CASE("a headline printed again, a time stamp and a counter are set aside") {
  const std::string text =
      "Walkers reach the coast\n\nMar 4, 2019 - 08:15\n 3  42\nWalkers reach the coast\n\n"
      "The walkers reached the coast on Sunday.\n";
  CHECK(frame(text).title == "Walkers reach the coast");
  CHECK(frame(text).stamp->day == 4);
  CHECK(paragraphs(text) == std::vector<std::string>{"The walkers reached the coast on Sunday."});
}

TEST_CASE("short lines below the story that end no sentence are set aside") {
  const std::string text = "Title here today\n\nThe walkers rested.\n\nShare\n\nlike\n\nabc/def\n";
  CHECK(paragraphs(text) == std::vector<std::string>{"The walkers rested."});
}

TEST_CASE("image lines are set aside and the months in their paths are kept") {
  const auto read = frame("![a](/uploads/2019/03/a.jpg)\nTitle!\nThey walked on.\n");
  CHECK(read.path_months == std::vector<PathMonth>{{2019, 3}});
  CHECK(read.title == "Title!");
}

TEST_CASE("a dateline gives the place, the agency and the date, and is cut off the text") {
  struct Case {
    std::string text, place, agency;
    Language language;
  };
  const std::vector<Case> cases = {
      {"PUERTO MADERO (Agency) – They walked.", "PUERTO MADERO", "Agency", Language::english},
      {"Arriaga, Mexico, Feb 9 (ABC).- They walked.", "Arriaga", "ABC", Language::english},
      {"HUIXTLA, Mexico — They walked.", "HUIXTLA", "", Language::english},
      {"Tapachula (México), 24 oct (ABC).- Caminaron.", "Tapachula", "ABC", Language::spanish},
      {"HUIXTLA, Chis., 24 de octubre de 2021.- Caminaron.", "HUIXTLA", "", Language::spanish},
  };
  for (const auto& one : cases) {
    INFO(one.text);
    const auto read = frame("A title of some words\n\n" + one.text + "\n", one.language);
    REQUIRE(read.dateline);
    const std::string text = "A title of some words\n\n" + one.text + "\n";
    CHECK(text_of(text, read.dateline->place) == one.place);
    CHECK(read.dateline->agency == one.agency);
    CHECK(paragraphs(text, one.language)
              .front()
              .starts_with(one.language == Language::english ? "They" : "Caminaron"));
  }
}

TEST_CASE("a sentence with a dash has no dateline") {
  CHECK_FALSE(find_dateline("The walkers – tired – rested.", {0, 31}, lexicon(Language::english)));
  CHECK_FALSE(find_dateline("Huixtla-Escuintla is a road.", {0, 28}, lexicon(Language::english)));
}

TEST_CASE("lines broken at one width are joined into paragraphs; whole lines are paragraphs") {
  CHECK(paragraphs("A title\n\nThe walkers left early\nand rested late.\n\nThey slept.\n").size() ==
        2);
  CHECK(paragraphs("A title\n\nThe walkers left early.\nThey rested late.\n").size() == 2);
}

TEST_CASE("a line that ends no sentence amid the text is a heading") {
  const auto read =
      frame("A title of a story\nThe walkers left.\nWhat comes next for them\nThey rested.\n");
  std::vector<BlockKind> kinds;
  for (const auto& block : read.blocks) kinds.push_back(block.kind);
  CHECK(kinds ==
        std::vector{BlockKind::title, BlockKind::text, BlockKind::heading, BlockKind::text});
}
