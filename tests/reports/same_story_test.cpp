#include "reports/same_story.hpp"

#include "catch.hpp"

#include <array>

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::reports;

namespace {
Shingles of(std::string_view text) {
  Words words;
  append_words(text, {0, text.size()}, words);
  return shingles_of(words);
}
}  // namespace

TEST_CASE("a copy with a few words changed is the same story; another story is not") {
  const auto story =
      of("The caravan left the town before dawn on Monday and walked north along the coast for ten "
         "hours.");
  const auto copy =
      of("The caravan left the town before dawn on Monday and walked north along the shore for ten "
         "hours.");
  const auto other =
      of("The senate voted on Monday to raise the price of maize for the third time in a year.");
  CHECK(containment(story, copy) > 0.5);
  CHECK(containment(story, other) == 0);
  const std::array stories = {other, story, copy};
  CHECK(find_copies(stories) == std::vector<std::size_t>{0, 1, 1});
}

TEST_CASE("two notes of a sentence or two are no copies because half their words are alike") {
  const std::array notes = {
      of("A caravan of migrants left Mapastepec on Saturday at dawn. On Monday "
         "it reached Pijijiapan."),
      of("A caravan of migrants left Mapastepec on Saturday at dawn. Four days "
         "later it was in Arriaga."),
      of("A caravan of migrants left Mapastepec on Saturday at dawn. On Monday "
         "it reached Pijijiapan.")};
  CHECK(find_copies(notes) == std::vector<std::size_t>{0, 1, 0});
}

TEST_CASE("copies are found among thousands of stories") {
  std::vector<Shingles> stories;
  for (std::size_t at = 0; at < 3000; ++at) {
    Shingles story;
    for (std::uint64_t part = 0; part < 200; ++part) story.push_back((at % 2999) * 1000 + part);
    stories.push_back(std::move(story));
  }
  const auto first = find_copies(stories);
  CHECK(first[2998] == 2998);
  CHECK(first[2999] == 0);
}

TEST_CASE("a story shorter than a shingle is no copy of anything") {
  CHECK(containment(of("Too short."), of("Too short.")) == 0);
}
