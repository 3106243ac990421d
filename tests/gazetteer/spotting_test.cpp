#include "gazetteer/spotting.hpp"

#include "catch.hpp"
#include "few_names.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/name_key.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

#include <array>

#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::gazetteer;

namespace {

using Words = std::vector<std::string>;

std::vector<Spot> spot(const FewNames& names, std::string_view text) {
  const std::array<const Index*, 1> layers{&names.index()};
  return spot_names(layers, text);
}

Words spots(const FewNames& names, std::string_view text) {
  Words found;
  for (const Spot& each : spot(names, text))
    found.emplace_back(text.substr(each.begin, each.end - each.begin));
  return found;
}

}  // namespace

TEST_CASE("abbreviated and spelt-out names are spotted alike") {
  const FewNames names(Words{"Saint Louis", "Ciudad Hidalgo", "Rocky Mountains", "Rocky", "Louis"});
  CHECK(spots(names, "in St. Louis, St Louis and Saint Louis") ==
        Words{"St. Louis", "St Louis", "Saint Louis"});
  CHECK(spots(names, "de Cd. Hidalgo a CD HIDALGO") == Words{"Cd. Hidalgo", "CD HIDALGO"});
  CHECK(spots(names, "the Rocky Mts. and Rocky") == Words{"Rocky Mts", "Rocky"});
  CHECK(spot(names, "St. Louis").at(0).key == "saint louis");
  CHECK(spot(names, "Rocky Mts").at(0).key == "rocky mountains");
}

TEST_CASE("offsets are given in bytes and in code points") {
  const FewNames names(Words{"Tonalá", "Huixtla"});
  const auto found = spot(names, "Él fue a Tonalá y á Huixtla.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].begin == 10);
  CHECK(found[0].end == 17);
  CHECK(found[0].first == 9);
  CHECK(found[0].last == 15);
  CHECK(found[1].first == 20);
  CHECK(found[1].last == 27);
}

TEST_CASE("of several indexes the longest name wins, then the first") {
  const FewNames mine(Words{"Villa", "Tonala"});
  const FewNames world(Words{"Villa Comaltitlan", "Tonalá", "Huixtla"});
  const std::array<const Index*, 2> layers{&mine.index(), &world.index()};
  const auto found = spot_names(layers, "Villa Comaltitlán, Tonalá, Huixtla");
  REQUIRE(found.size() == 3);
  CHECK(found[0].key == "villa comaltitlan");
  CHECK(found[1].key == "tonala");
  CHECK(found[2].key == "huixtla");
  CHECK(spot_names({}, "Huixtla").empty());
}

TEST_CASE("a word that begins another name's word is not that name") {
  const FewNames names(Words{"The Companys", "The Company Store", "The Companion", "The"});
  CHECK(spots(names, "The Company Stores and The Companion") == Words{"The", "The Companion"});
  CHECK(spots(names, "The Company Store") == Words{"The Company Store"});
}

TEST_CASE("names are found inside text that does not part its words") {
  const FewNames names(Words{"墨西哥城", "墨西哥", "北京", "京", "アメリカ", "東京都", "東京",
                             "サン・ジュリア", "กรุงเทพ", "กรุง"});
  CHECK(spots(names, "我住在墨西哥城和北京。") == Words{"墨西哥城", "北京"});
  CHECK(spots(names, "京") == Words{"京"});
  CHECK(spots(names, "在京中").empty());
  CHECK(spots(names, "アメリカから東京都へ") == Words{"アメリカ", "東京都"});
  CHECK(spots(names, "アメリカンを").empty());  // a run of katakana is one word
  CHECK(spots(names, "昨日サン・ジュリアで") == Words{"サン・ジュリア"});
  CHECK(spots(names, "อยู่กรุงเทพมาก") == Words{"กรุงเทพ"});
  CHECK(spots(names, "in 北京, 東京") == Words{"北京", "東京"});
  CHECK(spot(names, "我住在墨西哥城").at(0).first == 3);
}

TEST_CASE("names in other scripts without capitals are found as words") {
  const FewNames names(Words{"مكسيكو سيتي", "मुंबई", "თბილისი"});
  CHECK(spots(names, "من مكسيكو سيتي إلى") == Words{"مكسيكو سيتي"});
  CHECK(spots(names, "में मुंबई है") == Words{"मुंबई"});
  CHECK(spots(names, "თბილისი") == Words{"თბილისი"});
}

TEST_CASE("a text of many words costs no name, whatever words were met before") {
  Words all;
  for (int i = 0; i < 500; ++i)
    all.push_back("Name" + std::string(1, static_cast<char>('a' + i % 26)) +
                  std::string(static_cast<std::size_t>(i / 26), 'x'));
  const FewNames names(all);
  std::string text;
  for (const auto& name : all) text += name + ", ";
  CHECK(spots(names, text + text).size() == 2 * all.size());
}

TEST_CASE("spots are the longest runs of words that are keys, from left to right") {
  const Words words{"San", "Juan", "Santa", "Rosa", "del", "St.", "Mts", "9", "Sanjuan"};
  CHECK(rc::check([&] {
    const auto phrase =
        rc::gen::map(rc::gen::container<Words>(3, rc::gen::elementOf(words)),
                     [](const Words& some) { return some[0] + " " + some[1] + " " + some[2]; });
    const auto single = rc::gen::elementOf(words);
    const FewNames names(*rc::gen::container<Words>(12, rc::gen::oneOf(phrase, single)));
    Words text;
    std::string joined;
    for (const auto& word : *rc::gen::container<Words>(rc::gen::elementOf(words))) {
      text.push_back(word);
      joined += word + " ";
    }
    Words expected;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t longest = 0;
      std::string run;
      for (std::size_t n = 1; i + n <= text.size(); ++n) {
        run += text[i + n - 1] + " ";
        if (find_key(names.index(), name_key(run))) longest = n;
      }
      const bool begins = text[i][0] >= 'A' && text[i][0] <= 'Z';
      if (begins && longest > 0) {
        run.clear();
        for (std::size_t n = 0; n < longest; ++n) run += text[i + n] + " ";
        expected.push_back(name_key(run));
      }
      i += begins && longest > 0 ? longest : 1;
    }
    Words found;
    for (const Spot& each : spot(names, joined)) found.push_back(each.key);
    RC_ASSERT(found == expected);
  }));
}
