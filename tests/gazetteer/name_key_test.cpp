#include "gazetteer/name_key.hpp"

#include "catch.hpp"
#include "gazetteer/arabic_article.hpp"
#include "text/fold.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using gazetteer::article_variants;
using gazetteer::name_key;
using gazetteer::prefix_key;

namespace {

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("abbreviated and spelt-out names share a key") {
  CHECK(name_key("St. Louis") == name_key("Saint Louis"));
  CHECK(name_key("Ste-Foy") == name_key("Sainte Foy"));
  CHECK(name_key("Sankt Pölten") == name_key("St. Pölten"));
  CHECK(name_key("Sint-Niklaas") == name_key("St.-Niklaas"));
  CHECK(name_key("Sta. Ana") == name_key("SANTA ANA"));
  CHECK(name_key("Sto. Domingo") == name_key("Santo Domingo"));
  CHECK(name_key("Cd. Hidalgo") == name_key("Ciudad Hidalgo"));
  CHECK(name_key("Mt Everest") == name_key("Mount Everest"));
  CHECK(name_key("Rocky Mts.") == name_key("Rocky Mountains"));
  CHECK(name_key("Ft. Worth") == name_key("Fort Worth"));
  CHECK(name_key("Pto. Barrios") == name_key("Puerto Barrios"));
  CHECK(name_key("Gral. Escobedo") == name_key("General Escobedo"));
  CHECK(name_key("Nva. Rosita") == name_key("Nueva Rosita"));
  CHECK(name_key("N. Charleston") == name_key("North Charleston"));
  CHECK(name_key("Port-au-Prince, St. X") == "port au prince, saint x");
}

TEST_CASE("a word is spelt out only where a name can have it") {
  for (const char* alone : {"St", "Mt", "Cd", "Mts", "N", "Col"})
    CHECK(name_key(alone) == text::fold(alone));
  CHECK(name_key("Main St") == "main st");
  CHECK(name_key("Mts. Foo") == "mts foo");
  CHECK(name_key("Wing N") == "wing n");
  CHECK(name_key("Stade Mto") == "stade mto");
}

TEST_CASE("the last word of a prefix may go on, unless white space follows it") {
  CHECK(prefix_key("st. lou") == "saint lou");
  CHECK(prefix_key("St") == "st");
  CHECK(prefix_key("St. ") == "saint");
  CHECK(prefix_key("Villa st") == "villa st");
  CHECK(prefix_key("Rocky Mts") == "rocky mts");
  CHECK(prefix_key("Villa ") == "villa");
  CHECK(prefix_key("Guinea-") == "guinea");
  CHECK(prefix_key("").empty());
  CHECK(prefix_key(" ").empty());
  CHECK(prefix_key("मु") == text::fold("मु"));
}

TEST_CASE("the key of a key is the key") {
  const std::vector<std::string> words{"st", "sta", "n",  "w",    "mt",   "mts", "col",
                                       "cd", "al",  "ar", "Rosa", "Ñuño", "sn",  "gral"};
  CHECK(rc::check([&] {
    std::string name;
    for (const auto& word :
         *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)))
      name += word + *rc::gen::elementOf(std::vector<std::string>{" ", ". ", "-", "  "});
    const std::string key = name_key(name);
    RC_ASSERT(name_key(key) == key);
  }));
}

TEST_CASE("a name is known without its Arabic article, however that is written") {
  for (const char* name : {"Al-Raqqah", "Ar-Raqqah", "ar-Raqqah", "AR\u2011RAQQAH", "El-Raqqah"})
    CHECK(article_variants(name, false) == Keys{"raqqah"});
  CHECK(article_variants("Ar Raqqah", true) == Keys{"raqqah"});
  CHECK(article_variants("Ash Sharqiyah", true) == Keys{"sharqiyah"});
  CHECK(article_variants("Deir ez-Zor", true) == Keys{"deir zor"});
  CHECK(article_variants("Dayr az Zawr", true) == Keys{"dayr zawr"});
  CHECK(article_variants("El-Arish", false) == Keys{"arish"});
  CHECK(article_variants("الرقة", false) == Keys{text::fold("رقة")});
  CHECK(article_variants("دير الزور", false) == Keys{text::fold("دير زور")});
  CHECK(article_variants("Al-'Arish", false) == Keys{"arish"});
}

TEST_CASE("a name without an Arabic article has no variant") {
  CHECK(article_variants("As Pontes", false).empty());
  CHECK(article_variants("As Pontes", true).empty());  // no sound of the next word
  CHECK(article_variants("El Paso", false).empty());
  CHECK(article_variants("At-Bashy", false).empty());
  CHECK(article_variants("Alabama", true).empty());
  CHECK(article_variants("Al", true).empty());
  CHECK(article_variants("Al-", true).empty());
  CHECK(article_variants("ال", true).empty());
  CHECK(article_variants("", true).empty());
}

TEST_CASE("the Arabic-speaking countries are known by their codes") {
  CHECK(gazetteer::is_arabic_speaking("SY"));
  CHECK(gazetteer::is_arabic_speaking("MA"));
  CHECK_FALSE(gazetteer::is_arabic_speaking("ES"));
  CHECK_FALSE(gazetteer::is_arabic_speaking(""));
}
