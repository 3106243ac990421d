#include "gazetteer/fuzzy_search.hpp"

#include "catch.hpp"
#include "few_names.hpp"
#include "gazetteer/letter_signature.hpp"
#include "gazetteer/suggest.hpp"
#include "text/edit_distance.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::gazetteer;

namespace {

using Keys = std::vector<std::string>;
using Letters = std::vector<std::string>;

std::string best(const FewNames& names, const std::string& wanted) {
  const auto found = near_keys(names.index(), wanted);
  return found.empty() ? "" : std::string(names.index().key(found.front().key));
}

// A few letters a script, so that names lie near to one another.
const std::vector<Letters>& scripts() {
  static const std::vector<Letters> all{{"a", "b", "c", "i", " "},
                                        {"а", "б", "р", "й", " "},
                                        {"م", "ك", "س", "ي"},
                                        {"山", "川", "田", "市"},
                                        {"a", "ж", "山", "ア", " "}};
  return all;
}

rc::Gen<std::string> word(const Letters& letters, int most) {
  return rc::gen::mapcat(rc::gen::inRange(1, most), [letters](int size) {
    return rc::gen::map(
        rc::gen::container<Letters>(static_cast<std::size_t>(size), rc::gen::elementOf(letters)),
        [](const Letters& all) {
          std::string text;
          for (const std::string& letter : all) text += letter;
          return text;
        });
  });
}

std::vector<std::tuple<std::size_t, int, std::size_t>> slowly(const FewNames& names,
                                                              const std::string& wanted,
                                                              const FuzzyOptions& options) {
  std::vector<std::tuple<std::size_t, int, std::size_t>> found;
  for (std::size_t key = 0; key < names.index().key_count(); ++key)
    if (const auto distance =
            text::edit_distance_by_table(wanted, names.index().key(key), *options.edits))
      found.emplace_back(*distance, -names.index().key_worth[key], key);
  std::ranges::sort(found);
  found.resize(std::min(found.size(), options.limit));
  return found;
}

Keys suggest(const Index& index, std::string_view name, std::size_t limit) {
  Keys spellings;
  for (const Suggestion& suggestion : suggestions(index, name, limit))
    spellings.push_back(suggestion.spelling);
  return spellings;
}

}  // namespace

TEST_CASE("misspelt names find theirs") {
  const FewNames names(Keys{"Huixtla", "Tapachula", "Villa Comaltitlán", "Mapastepec", "Tonalá"});
  CHECK(best(names, "huixla") == "huixtla");
  CHECK(best(names, "huixtal") == "huixtla");
  CHECK(best(names, "tapachuia") == "tapachula");
  CHECK(best(names, "villa comaltitan") == "villa comaltitlan");
  CHECK(best(names, "mapastpec") == "mapastepec");
  CHECK(best(names, "mexico").empty());
}

TEST_CASE("the length of a name bounds its edits") {
  CHECK(usual_edits("ulm") == 0);
  CHECK(usual_edits("墨西哥城") == 1);
  CHECK(usual_edits("huixtla") == 1);
  CHECK(usual_edits("tapachula") == 2);
  const FewNames names(Keys{"Ulm", "Huixtla"});
  CHECK(best(names, "uln").empty());
  CHECK(best(names, "ulm") == "ulm");
  CHECK(near_keys(names.index(), "uln", {1, 10}).size() == 1);
  CHECK(near_keys(names.index(), "huitl").empty());
  CHECK(near_keys(names.index(), "huitl", {2, 10}).size() == 1);
  CHECK(near_keys(names.index(), "huixtla", {2, 0}).empty());
}

TEST_CASE("of equally near names the worthier comes first") {
  const FewNames names(
      std::vector<FewName>{{"Tonala", 10}, {"Tonali", 99}, {"Tonalo", 10}, {"Donale", 200}});
  Keys found;
  for (const NearKey& near : near_keys(names.index(), "tonale", {2, 3}))
    found.emplace_back(names.index().key(near.key));
  CHECK(found == Keys{"donale", "tonali", "tonala"});
}

TEST_CASE("fuzzy search finds what a scan of all names finds, in every script") {
  for (const Letters& letters : scripts()) {
    CHECK(rc::check([&] {
      std::vector<FewName> few;
      const auto texts = *rc::gen::container<Keys>(150, word(letters, 9));
      for (const std::string& text : texts)
        few.push_back({text, *rc::gen::inRange<std::uint8_t>(0, 4), 0});
      const FewNames names(few);
      const std::string wanted = *word(letters, 9);
      const FuzzyOptions options{*rc::gen::inRange<std::size_t>(0, 4),
                                 *rc::gen::elementOf(std::vector<std::size_t>{1, 5, 1000})};
      const auto expected = slowly(names, wanted, options);
      const auto found = near_keys(names.index(), wanted, options);
      RC_ASSERT(found.size() == expected.size());
      for (std::size_t i = 0; i < found.size(); ++i)
        RC_ASSERT(std::tuple(found[i].distance, -found[i].worth, found[i].key) == expected[i]);
    }));
  }
}

TEST_CASE("an edit changes at most one bit of the letters either way") {
  CHECK(rc::check([] {
    const Letters& letters = *rc::gen::elementOf(scripts());
    const std::string a = *word(letters, 12);
    const std::string b = *word(letters, 12);
    const std::size_t distance = *text::edit_distance_by_table(a, b, 100);
    const std::uint64_t before = letter_signature(a);
    const std::uint64_t after = letter_signature(b);
    RC_ASSERT(static_cast<std::size_t>(std::popcount(before & ~after)) <= distance);
    RC_ASSERT(static_cast<std::size_t>(std::popcount(after & ~before)) <= distance);
  }));
}

TEST_CASE("names are found by their last words") {
  const FewNames names(std::vector<FewName>{
      {"Ciudad Tecún Umán", 9}, {"Tecun Uman", 8}, {"Aldea Tecun Uman", 20}, {"Xtecun Uman", 30}});
  Keys found;
  for (const NearKey& near : keys_ending_in(names.index(), "tecun uman", 10))
    found.emplace_back(names.index().key(near.key));
  CHECK(found == Keys{"aldea tecun uman", "ciudad tecun uman"});
  CHECK(keys_ending_in(names.index(), "tecun uman", 1).size() == 1);
}

TEST_CASE("suggestions are near names and longer names, each place once") {
  const FewNames names(std::vector<FewName>{
      {"Huixtla", 9}, {"Villa Comaltitlán", 5}, {"Comaltitlan Viejo", 3}, {"Xyz", 1}});
  CHECK(suggest(names.index(), "Huixtal", 5) == Keys{"Huixtla"});
  CHECK(suggest(names.index(), "Comaltitlán", 5) == Keys{"Villa Comaltitlán", "Comaltitlan Viejo"});
  CHECK(suggest(names.index(), "Comaltitlán", 1) == Keys{"Villa Comaltitlán"});
  CHECK(suggest(names.index(), "Vila Comaltitlan", 5) == Keys{"Villa Comaltitlán"});
  CHECK(suggest(names.index(), "Qqqqqqqqqq", 5).empty());
  CHECK(suggest(names.index(), "", 5).empty());
}
