#include "gazetteer/key_search.hpp"

#include "catch.hpp"
#include "few_names.hpp"
#include "gazetteer/key_hash.hpp"
#include "gazetteer/prefix_search.hpp"

#include <algorithm>
#include <tuple>

#include <rapidcheck.h>

using namespace rumbo::gazetteer;

namespace {

using Keys = std::vector<std::string>;

// Names with many common beginnings, in letters of one byte and of several.
rc::Gen<std::string> name() {
  const std::vector<std::string> letters{"a", "b", " ", "é", "ж", "城", "ab", "san "};
  return rc::gen::map(rc::gen::container<Keys>(rc::gen::elementOf(letters)), [](const Keys& all) {
    std::string text;
    for (const std::string& letter : all) text += letter;
    return text;
  });
}

Keys completed(const FewNames& names, const std::string& prefix, std::size_t limit) {
  Keys found;
  for (const std::size_t key : complete(names.index(), prefix, limit))
    found.emplace_back(names.index().key(key));
  return found;
}

}  // namespace

TEST_CASE("the hash of a key is the documented one") {
  CHECK(hash_of_key("") == 0);
  CHECK(hash_of_key("mexico") == 0x612F74390D43D171);
  CHECK(hash_of_key("villa comaltitlan") == 0xDB5C9EDB6DBF2D9A);
}

TEST_CASE("every key is found through the table, and nothing else is") {
  CHECK(rc::check([] {
    const FewNames names(*rc::gen::container<Keys>(name()));
    const Keys keys = names.keys();
    for (std::size_t i = 0; i < keys.size(); ++i)
      RC_ASSERT(find_key(names.index(), keys[i]) == std::optional<std::size_t>(i));
    const std::string other = *name();
    RC_ASSERT(find_key(names.index(), other).has_value() ==
              (std::ranges::find(keys, other) != keys.end()));
  }));
}

TEST_CASE("the keys with a prefix are those that begin with it") {
  CHECK(rc::check([] {
    const FewNames names(*rc::gen::container<Keys>(name()));
    const std::string prefix = *name();
    const Keys keys = names.keys();
    const KeyRange range = keys_with_prefix(names.index(), prefix);
    for (std::size_t i = 0; i < keys.size(); ++i)
      RC_ASSERT(keys[i].starts_with(prefix) == (i >= range.begin && i < range.end));
    const std::string longer = prefix + *name();
    const KeyRange within = keys_with_prefix(names.index(), longer, range, prefix.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
      RC_ASSERT(keys[i].starts_with(longer) == (i >= within.begin && i < within.end));
  }));
}

TEST_CASE("completions are the worthiest keys, of equals the first") {
  const FewNames names(std::vector<FewName>{
      {"San José", 200}, {"San Juan", 180}, {"Santa Ana", 180}, {"Salta", 190}, {"Lima", 255}});
  CHECK(completed(names, "sa", 10) == Keys{"san jose", "salta", "san juan", "santa ana"});
  CHECK(completed(names, "san ", 1) == Keys{"san jose"});
  CHECK(completed(names, "", 1) == Keys{"lima"});
  CHECK(completed(names, "x", 10).empty());
  CHECK(completed(names, "sa", 0).empty());
}

TEST_CASE("the best keys of any range come out in the order of a plain sort") {
  std::vector<FewName> few;
  std::uint32_t seed = 1;
  for (int i = 0; i < 9000; ++i) {
    seed = seed * 1664525 + 1013904223;
    const auto worth = static_cast<std::uint8_t>((seed >> 24) * (seed >> 30) / 3);
    few.push_back({"n" + std::to_string(10000 + i), worth, 0});
  }
  const FewNames names(few);
  CHECK(rc::check([&] {
    const auto begin = *rc::gen::inRange<std::size_t>(0, 9000);
    const auto size = *rc::gen::elementOf(std::vector<std::size_t>{0, 1, 63, 64, 65, 5000, 9000});
    const KeyRange range{begin, std::min<std::size_t>(begin + size, 9000)};
    std::vector<std::size_t> expected;
    for (std::size_t key = range.begin; key < range.end; ++key) expected.push_back(key);
    std::ranges::sort(expected, {},
                      [&](std::size_t key) { return std::tuple(255 - few[key].worth, key); });
    BestKeys best(names.index(), range);
    for (const std::size_t key : expected) RC_ASSERT(best.next() == std::optional(key));
    RC_ASSERT(!best.next());
  }));
}

TEST_CASE("an index without names finds none") {
  const FewNames names{Keys{}};
  CHECK_FALSE(find_key(names.index(), "a"));
  CHECK(keys_with_prefix(names.index(), "a").empty());
  CHECK(completed(names, "a", 10).empty());
  CHECK(completed(names, "", 10).empty());
}
