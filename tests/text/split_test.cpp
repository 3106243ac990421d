#include "text/split.hpp"

#include "catch.hpp"

using rumbo::text::split;
using Parts = std::vector<std::string_view>;

TEST_CASE("a text is split at its separators, and empty parts are left out") {
  CHECK(split("north and south", ' ') == Parts{"north", "and", "south"});
  CHECK(split("  north   south ", ' ') == Parts{"north", "south"});
  CHECK(split("north_south", ' ') == Parts{"north_south"});
  CHECK(split("___", '_').empty());
  CHECK(split("", ' ').empty());
}
