#include "text/edit_distance.hpp"

#include "catch.hpp"

#include <algorithm>

#include <rapidcheck.h>

using namespace rumbo::text;

namespace {

// The definition, without bound or band.
std::size_t slow_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("edit distance counts letters, not bytes") {
  CHECK(edit_distance("Comaltitlán", "Comaltitlan", 3) == 1);
  CHECK(edit_distance("Huixtla", "Huixtal", 3) == 1);  // neighbours swapped
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("same", "same", 0) == 0);
  CHECK_FALSE(edit_distance("Huixtla", "Tapachula", 3));
  CHECK_FALSE(edit_distance("a", "b", 0));
}

TEST_CASE("the banded distance agrees with the whole table") {
  rc::check([] {
    const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
    const std::string a = *word;
    const std::string b = *word;
    const auto bound = *rc::gen::inRange<std::size_t>(0, 12);
    const std::size_t expected = slow_distance(a, b);
    const auto found = edit_distance(a, b, bound);
    if (expected <= bound) {
      RC_ASSERT(found.has_value());
      RC_ASSERT(*found == expected);
    } else {
      RC_ASSERT(!found.has_value());
    }
  });
}

TEST_CASE("the nearest option is offered, the first of equals, and none when all are far") {
  const std::vector<std::string_view> keys{"when", "where", "what", "count"};
  CHECK(nearest("wher", keys) == "where");
  CHECK(nearest("whem", keys) == "when");
  CHECK(nearest("whet", std::vector<std::string_view>{"when", "whey"}) == "when");
  CHECK(nearest("cuont", keys) == "count");
  CHECK_FALSE(nearest("title", keys));
  CHECK_FALSE(nearest("x", {}));
}
