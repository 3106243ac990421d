#include "text/edit_distance.hpp"

#include "catch.hpp"
#include "text/edit_pattern.hpp"
#include "text/utf8.hpp"

#include <algorithm>

#include <rapidcheck.h>

using namespace rumbo::text;

namespace {

// The definition, without bound or band.
std::size_t slow_distance(const std::u32string& a, const std::u32string& b) {
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

// Latin letters, or those of another script (three bytes each).
std::string utf8(const std::u32string& word, bool wide) {
  std::string bytes;
  for (const char32_t c : word) append_utf8(bytes, wide ? c + 0x4E00 : c);
  return bytes;
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

TEST_CASE("the distances agree with the whole table, in one byte a letter and in more") {
  CHECK(rc::check([](bool wide) {
    const auto word =
        rc::gen::container<std::u32string>(rc::gen::elementOf(std::u32string(U"abc")));
    const std::u32string a = *word;
    const std::u32string b = *word;
    const auto bound = *rc::gen::inRange<std::size_t>(0, 12);
    const std::size_t expected = slow_distance(a, b);
    const auto wanted = expected <= bound ? std::optional(expected) : std::nullopt;
    const std::string left = utf8(a, wide);
    const std::string right = utf8(b, wide);
    RC_ASSERT(edit_distance(left, right, bound) == wanted);
    RC_ASSERT(edit_distance_by_table(left, right, bound) == wanted);
  }));
}

TEST_CASE("words too long for the bits of one number are compared all the same") {
  const std::string word(64, 'x');
  for (const char* more : {"", "y", "yz"}) {
    CHECK(edit_distance(word + more, word + more, 2) == 0);
    CHECK(edit_distance(word + more, "a" + word + more, 2) == 1);
    CHECK(edit_distance("a" + word + more, word + more, 2) == 1);
    CHECK(edit_distance(word + "ab" + more, word + "ba" + more, 2) == 1);
    CHECK_FALSE(edit_distance(word + more, "abc" + word + more, 2));
  }
}

TEST_CASE("a pattern is compared with one word after another") {
  const EditPattern pattern("сан хуан");
  CHECK(pattern.size() == 8);
  CHECK(pattern.distance("сан хуан", 2) == 0);
  CHECK(pattern.distance("сан ухан", 2) == 1);
  CHECK(pattern.distance("сан", 8) == 5);
  CHECK_FALSE(pattern.distance("санта", 2));
  CHECK(EditPattern("").distance("\u00E9\u00E9", 2) == 2);
  CHECK_FALSE(EditPattern("").distance("abc", 2));
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
