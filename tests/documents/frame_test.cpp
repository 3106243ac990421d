#include "documents/frame.hpp"

#include "catch.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;

namespace {
Frame frame(std::string text, Language language = Language::english) {
  return read_frame(check(std::move(text), "story.txt"), lexicon(language));
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

TEST_CASE("a dateline is known by its form in both languages") {
  struct Case {
    std::string text, place, agency;
    Language language;
  };
  const std::vector<Case> cases = {
      {"Tonalá (AFP) – Caminaron.", "Tonalá", "AFP", Language::spanish},
      {"CIUDAD DE MÉXICO — Caminaron.", "CIUDAD DE MÉXICO", "", Language::spanish},
      {"Tonalá, México.- Caminaron.", "Tonalá", "", Language::spanish},
      {"TONALA, Mexico, Dec. 3 /ABCWire/ -- They walked.", "TONALA", "ABCWire", Language::english},
      {"TONALA, Mexico, Dec 3 (Reuters) - They walked.", "TONALA", "Reuters", Language::english},
      {"By Ana Ruiz TONALA, Mexico (AP) — They walked.", "TONALA", "AP", Language::english},
      {"NEW HARBOUR: They walked.", "NEW HARBOUR", "", Language::english},
      {"Tonala, Mexico — They walked.", "Tonala", "", Language::english},
  };
  for (const auto& one : cases) {
    INFO(one.text);
    const auto dateline = find_dateline(one.text, {0, one.text.size()}, lexicon(one.language));
    REQUIRE(dateline);
    CHECK(text_of(one.text, dateline->place) == one.place);
    CHECK(dateline->agency == one.agency);
  }
}

TEST_CASE("a banner, a quotation and names between dashes are no dateline") {
  for (const std::string text :
       {"UPDATE: They walked.", "WATCH: They walked.", "Redacción.- Caminaron hoy.",
        "Ana Ruiz, Leo Sand – both of them tired – rested.", "By Tuesday they had left."}) {
    INFO(text);
    CHECK_FALSE(find_dateline(text, {0, text.size()}, lexicon(Language::english)));
  }
}

TEST_CASE("a by-line names the agency and not the person") {
  const auto agency = [](const std::string& line) {
    return frame("A title of some words\n" + line + "\nThey walked on.\nThey rested.\n").agency;
  };
  CHECK(agency("By Ana Ruiz | Associated Press") == "AP");
  CHECK(agency("By Ana Ruiz, Reuters, March 4, 2019") == "Reuters");
  CHECK(agency("By Ana Ruiz, Harbour News Service") == "Harbour News Service");
  CHECK(agency("Redacción / EFE") == "EFE");
  CHECK(agency("By Ana Ruiz, Staff Writer").empty());
  CHECK(agency("By ANA RUIZ").empty());
  CHECK(agency("Reuters") == "Reuters");
}

TEST_CASE("the agency may sign below") {
  CHECK(frame("A title of it\nThey walked on.\n\"We rest,\" she said. EFE\n").agency == "EFE");
  CHECK(frame("A title of it\nThey walked on and on.\n\n© 2019 The Associated Press\n").agency ==
        "AP");
}

TEST_CASE("a text in one line is read whole, whatever it is") {
  for (const std::string text :
       {"Share this. They walked to Tonala.", "Photo: Ana Ruiz", "By Ana Ruiz", "12 3",
        "March 4, 2019", "Related: another story", "Walkers rest", "We use cookies here"}) {
    INFO(text);
    const auto read = frame(text);
    REQUIRE(read.blocks.size() == 1);
    CHECK(text_of(text, read.blocks[0].span) == text);
  }
}

TEST_CASE("a text that is nothing but furniture is all story") {
  const std::string text = "Share\nPrint\n12 comments\n";
  CHECK(frame(text).blocks.size() == 3);
}

TEST_CASE("no word is lost from a text that is declared to be a story") {
  const std::string text =
      "Walkers rest\nShare this\nBy Ana Ruiz\nTONALA (AP) - They rested.\n12 comments\nWalkers "
      "rest\n";
  const auto source = check(text, "story.txt");
  const auto read = read_plain(source, lexicon(Language::english));
  std::vector<bool> covered(text.size(), false);
  for (const auto& block : read.blocks)
    std::fill(covered.begin() + static_cast<long>(block.span.begin),
              covered.begin() + static_cast<long>(block.span.end), true);
  for (const auto& word : words_of(text, {0, text.size()})) {
    INFO(text_of(text, word.span));
    CHECK(covered[word.span.begin]);
  }
  REQUIRE(read.dateline);
  CHECK(read.dateline->agency == "AP");
}

TEST_CASE("a list of short lines is no row of buttons") {
  std::string text = "Towns on the way\n";
  for (int town = 0; town < 40; ++town) text += "Town " + std::to_string(town) + "\n";
  CHECK(frame(text).blocks.size() == 41);
}

TEST_CASE("stories speak of photos, shares, cookies and newsletters too") {
  const std::string text =
      "A title of some words\n\nShe sent him the photo: \"We made it.\"\n\nThey share food on the "
      "road.\n\nThe town put out a newsletter for your sake.\n\nWe ate cookies there, he "
      "said.\n\nRelated families walk together.\n";
  CHECK(paragraphs(text).size() == 5);
}

TEST_CASE("a dateline behind a headline on the same line is found") {
  const std::string text = "Walkers rest at last. TONALA, Mexico (AP) — They walked far.";
  for (const auto& read : {frame(text), read_plain(check(text, "a"), lexicon(Language::english))}) {
    REQUIRE(read.dateline);
    CHECK(text_of(text, read.dateline->place) == "TONALA");
    CHECK(read.title == "Walkers rest at last.");
    REQUIRE(read.blocks.size() == 3);
    CHECK(text_of(text, read.blocks[2].span) == "They walked far.");
  }
  CHECK_FALSE(frame("They rested there. NASA, the agency – a big one – slept.").dateline);
}
