#include "catch.hpp"
#include "gazetteer/index_format.hpp"
#include "worlds/source_folder.hpp"

using namespace rumbo;
using gazetteer::Kind;
using Texts = std::vector<std::string>;

namespace {

// A row of GeoNames' table with everything said.
std::string full_row(std::uint32_t id, const std::string& name, const std::string& feature) {
  return std::to_string(id) + "\t" + name + "\t" + name + "\t\t16.5\t-92.5\t" +
         feature.substr(0, 1) + "\t" + feature.substr(2) +
         "\tMX\t\t05\t040\t\t\t100\t\t\tAmerica/Mexico_City\t2020-01-01\n";
}

}  // namespace

TEST_CASE("a GeoNames row gives its place with all that stands behind it") {
  const SourceFolder folder;
  folder.put(
      "MX.txt",
      "3526855\tHuixtla\tHuixtla\tHUX,Huistla,Huixtla\t15.13915\t-92.4641\tP\tPPLA2\tMX\t\t05"
      "\t040\t\t\t32033\t\t42\tAmerica/Mexico_City\t2020-06-10\n"
      "1\tAltzayanca\tAltzayanca\t\t1\t2\tP\tPPL\tMX\t\t\t\t\t\t0\t7\t42\t\t\n"
      "2\tNowhere High\tNowhere High\t\t1\t2\tT\tMT\t\t\t\t\t\t\t\t\t-9999\t\t\n");
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  CHECK(read.warnings.empty());
  const auto& huixtla = read.place(3526855);
  CHECK(huixtla.kind == Kind::city);
  CHECK(huixtla.lat == 151391500);
  CHECK(huixtla.lon == -924641000);
  CHECK(huixtla.population == 32033);
  CHECK(huixtla.elevation == 42);
  CHECK(read.sources.text(huixtla.admin1_code) == "05");
  CHECK(read.sources.text(huixtla.admin2_code) == "040");
  CHECK(read.sources.labels[huixtla.feature] == "P.PPLA2");
  CHECK(read.sources.labels[huixtla.time_zone] == "America/Mexico_City");
  CHECK(read.sources.alpha2(huixtla.country) == "MX");
  CHECK(read.names_of(0) == Texts{"Huixtla*", "HUX!", "Huistla"});
  CHECK(read.place(1).elevation == 7);
  CHECK(read.place(2).elevation == gazetteer::format::no_elevation);
  CHECK(read.place(2).country == gazetteer::format::no_country);
}

TEST_CASE("GeoNames' feature codes say the kind of a place") {
  const std::vector<std::pair<std::string, Kind>> codes{
      {"P.PPL", Kind::city},       {"P.PPLX", Kind::city},      {"A.ADM1", Kind::division1},
      {"A.ADM2", Kind::division2}, {"A.ADM3", Kind::feature},   {"A.ADM1H", Kind::feature},
      {"A.PCLI", Kind::country},   {"A.PCLH", Kind::feature},   {"L.RGN", Kind::region},
      {"L.RGNH", Kind::feature},   {"L.CONT", Kind::continent}, {"H.STM", Kind::feature},
      {"S.AIRP", Kind::feature},   {"T.PASS", Kind::feature},   {"L.PRK", Kind::feature},
      {"P.PPLH", Kind::city}};
  const SourceFolder folder;
  std::string text;
  for (std::uint32_t i = 0; i < codes.size(); ++i)
    text += full_row(i + 1, "Place " + std::to_string(i), codes[i].first);
  folder.put("allCountries.txt", text);
  const ReadSources read = folder.read();
  for (std::uint32_t i = 0; i < codes.size(); ++i) {
    INFO(codes[i].first);
    CHECK(read.place(i + 1).kind == codes[i].second);
  }
}

TEST_CASE("GeoNames' divisions and countries complete those the code tables name") {
  const SourceFolder folder;
  folder.put("admin1CodesASCII.txt", "MX.05\tChiapas\tChiapas\t3531011\n");
  folder.put("admin2Codes.txt", "MX.05.040\tHuixtla\tHuixtla\t\n");
  folder.put("countryInfo.txt",
             "# a comment\n"
             "MX\tMEX\t484\tMX\tMexico\tMexico City\t1972550\t126190788\tNA\t.mx\tMXN\tPeso\t52\t"
             "#####\t^(\\d{5})$\tes-MX\t3996063\tGT,US,BZ\t\n");
  folder.put("MX.txt", full_row(3531011, "Estado de Chiapas", "A.ADM1") +
                           full_row(8581500, "Municipio de Huixtla", "A.ADM2") +
                           full_row(3996063, "Mexico", "A.PCLI") +
                           full_row(99, "Part of Mexico", "A.PCLIX"));
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  CHECK(read.sources.places.size() == 4);
  CHECK(read.sources.find_division("MX.05") == read.sources.find_geonames(3531011));
  CHECK(read.sources.find_division("MX.05.040") == read.sources.find_geonames(8581500));
  CHECK(read.sources.find_country("MX") == read.sources.find_geonames(3996063));
  CHECK(read.place(3531011).located());
  CHECK(read.names_of(*read.sources.find_division("MX.05")) ==
        Texts{"Chiapas*", "Estado de Chiapas*"});
  CHECK(read.place(3996063).population == 126190788);
  CHECK(read.sources.labels[read.place(3996063).continent] == "NA");
  CHECK(read.sources.countries.front().numeric == 484);
  CHECK(read.place(99).kind == Kind::feature);
}

TEST_CASE("alternate names carry their languages and marks, and codes are no names") {
  const SourceFolder folder;
  folder.put("MX.txt", full_row(10, "Mexico City", "P.PPLC"));
  folder.put("alternateNamesV2.txt",
             "1\t10\tru\tМехико\t1\t\t\t\t\t\n"
             "2\t10\tes\tDF\t\t1\t1\t\t\t\n"
             "3\t10\t\tTenochtitlan\t\t\t\t1\t1325\t1521\n"
             "4\t10\tlink\thttps://example.org/\t\t\t\t\t\t\n"
             "5\t10\twkdt\tQ1489\t\t\t\t\t\t\n"
             "6\t10\tiata\tMEX\t\t\t\t\t\t\n"
             "7\t10\tpost\t06000\t\t\t\t\t\t\n"
             "8\t10\tpiny\tMoxige Cheng\t\t\t\t\t\t\n"
             "9\t11\ten\tOf no place here\t\t\t\t\t\t\n"
             "10\t10\ten\tEight columns\t\t\t\t\n");
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  CHECK(read.warnings.empty());
  CHECK(read.names_of(0) == Texts{"Mexico City*", "ru:Мехикоp", "es:DFsc", "Tenochtitlanh", "MEX!",
                                  "zh-Latn-pinyin:Moxige Cheng", "en:Eight columns"});
}

TEST_CASE("the hierarchy gives parents of the administrative kind") {
  const SourceFolder folder;
  const auto file = folder.put("hierarchy.txt", "1\t2\tADM\n1\t3\t\n1\t4\n1\t5\tdependency\n");
  const ReadSources read = folder.read({file});
  CHECK(read.sources.parents ==
        std::vector<std::pair<std::uint32_t, std::uint32_t>>{{2, 1}, {3, 1}, {4, 1}});
}

TEST_CASE("country names in English, Spanish and French are main names") {
  const SourceFolder folder;
  folder.put("countries.tsv",
             "MX\tMEX\t484\tMexico\t3996063\tNA\t23\t-102\t\t\t\t\t1\tEE.UU. Mexicanos\n");
  folder.put("country-names.tsv",
             "MX\tes\tMéxico\tname\nMX\tru\tМексика\tname\n"
             "MX\ten\tUnited Mexican States\tofficial\nMX\tfr\tle Mexique\tother\n");
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  CHECK(read.names_of(0) == Texts{"en:Mexico*", "EE.UU. Mexicanos", "es:México*", "ru:Мексика",
                                  "en:United Mexican States", "fr:le Mexique"});
}

TEST_CASE("a region across borders lists its countries") {
  const SourceFolder folder;
  folder.put("allCountries.txt",
             "7\tSoconusco\tSoconusco\t\t15\t-92\tL\tRGN\tMX\tMX,GT\t\t\t\t\t0\t\t\t\t\n");
  const ReadSources read = folder.read();
  CHECK(read.place(7).country == gazetteer::format::no_country);
  REQUIRE(read.sources.members.size() == 2);
  CHECK(read.sources.alpha2(read.sources.members[0].second) == "MX");
  CHECK(read.sources.alpha2(read.sources.members[1].second) == "GT");
}

TEST_CASE("files of GeoNames are credited to it, others as credits.yaml says") {
  const SourceFolder folder;
  folder.put("MX.txt", full_row(10, "Mexico City", "P.PPLC"));
  folder.put("mine.yaml", "places: []\n");
  folder.put("yours.yaml", "places: []\n");
  folder.put("credits.yaml", "mine: {credit: Me, licence: CC0-1.0, source: by hand}\n");
  const ReadSources read = folder.read();
  REQUIRE(read.sources.files.size() == 3);
  CHECK(read.sources.files[0].name == "MX.txt");
  CHECK(read.sources.files[0].credit == "GeoNames");
  CHECK(read.sources.files[0].licence == "CC-BY-4.0");
  CHECK(read.sources.files[1].credit == "Me");
  CHECK(read.sources.files[2].credit.empty());
}
