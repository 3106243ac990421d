#include "itinerary/outline.hpp"

#include "catch.hpp"

using namespace rumbo::itinerary;

namespace {
const std::string text = R"(# mine
rumbo: 1
journeys:
- id: a   # dashes as deep as their key
  events:
    - when: 2021
      note: |
        journeys:
        # no comment
      # the first one's

    # the second one's
    - {when: 2022}
- id: b
  events: []
# at the end
questions:
  - ask: why?
)";
}

TEST_CASE("items reach to their last line, comments as deep as their dash belong to what follows") {
  const Outline outline(text);
  const auto journeys = outline.list(outline.all(), "journeys");
  REQUIRE(journeys);
  REQUIRE(journeys->items.size() == 2);
  CHECK(journeys->indent == 0);
  CHECK(outline.text(journeys->items[1]) == "- id: b\n  events: []\n");
  const auto events = outline.list(journeys->items[0], "events");
  REQUIRE(events);
  REQUIRE(events->items.size() == 2);
  CHECK(outline.text(events->items[0]).ends_with("      # the first one's\n"));
  CHECK(outline.text(events->items[1]) == "    - {when: 2022}\n");
}

TEST_CASE("an empty list and one in brackets are told apart") {
  const Outline outline("a: []  # none\nb: [1, 2]\nc:\nd:\n  - 1\n");
  CHECK(outline.list(outline.all(), "a")->is_empty);
  CHECK_FALSE(outline.list(outline.all(), "a")->is_flow);
  CHECK(outline.list(outline.all(), "b")->is_flow);
  CHECK(outline.list(outline.all(), "c")->is_empty);
  CHECK(outline.list(outline.all(), "d")->items.size() == 1);
  CHECK_FALSE(outline.list(outline.all(), "e"));
}

TEST_CASE("edits are applied at once, what is put before a line ahead of what it becomes") {
  const Outline outline("1\n2\n3\n");
  Patch patch;
  patch.replace({1, 2}, "two\n");
  patch.insert(1, "one and a half\n");
  patch.erase({2, 3});
  CHECK(patch.apply(outline.lines()) == "1\none and a half\ntwo\n");
}

TEST_CASE("lines move to another depth and keep theirs within") {
  CHECK(indented("  - a\n    b\n\n", 2, 4) == "    - a\n      b\n\n");
  CHECK(indented("  - a\n    b\n", 2, 0) == "- a\n  b\n");
}
