#include "catch.hpp"
#include "worlds/city_row.hpp"
#include "worlds/source_folder.hpp"

using Texts = std::vector<std::string>;

namespace {

City village(std::uint32_t id) { return {id, "Village", "", 10, 20, "PPL", "MX", "05", "", 5}; }

template <class Change>
std::string changed(Change change) {
  City city = village(2);
  change(city);
  return row(city);
}

// The warnings about one line after a good one; the good one must be there still.
Texts warnings(const std::string& line) {
  const SourceFolder folder;
  folder.put("cities500.txt", row(village(1)) + line);
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  CHECK(read.sources.places.size() == (read.warnings.empty() ? 2 : 1));
  return read.warnings;
}

}  // namespace

TEST_CASE("a bad row is left out and named by file, line and column, the others are used") {
  const auto is = [](const Texts& found, const std::string& expected) {
    INFO(expected);
    REQUIRE(found.size() == 1);
    CHECK(found.front() == "cities500.txt:2" + expected);
  };
  CHECK(warnings(row(village(2))).empty());
  is(warnings("1\t2\t3\n"),
     ": warning: has 3 tab-separated columns where 19 are needed; see docs/gazetteer-sources.md; "
     "it "
     "is left out");
  is(warnings(changed([](City& c) { c.lat = 91; })),
     ":20: warning: the latitude must be degrees between -90 and 90, not '91'; it is left out");
  is(warnings(changed([](City& c) { c.lon = -180.5; })),
     ":23: warning: the longitude must be degrees between -180 and 180, not '-180.5'; it is left "
     "out");
  is(warnings(changed([](City& c) { c.country = "mex"; })),
     ":32: warning: the country must be an ISO code of two capital letters, as MX, not 'mex'; it "
     "is "
     "left out");
  is(warnings(changed([](City& c) { c.name = ""; })),
     ":3: warning: the name is missing; fill it in; it is left out");
  is(warnings(changed([](City& c) { c.name = "Vil\x01lage"; })),
     ":3: warning: the name is longer than 1000 bytes or has control characters; mend it; it is "
     "left out");
  is(warnings(changed([](City& c) { c.name = "Village \xFF"; })),
     ":11: warning: is not UTF-8; save the file as UTF-8; it is left out");
  is(warnings("\tVillage\tVillage\t\t1\t2\tP\tPPL\tMX\t\t\t\t\t\t0\t\t\t\t\n"),
     ":1: warning: the GeoNames id is missing; fill it in; it is left out");
  is(warnings("4294967296\tV\tV\t\t1\t2\tP\tPPL\tMX\t\t\t\t\t\t0\t\t\t\t\n"),
     ":1: warning: the GeoNames id must be below 2^32, not 4294967296; it is left out");
  is(warnings("7\tV\tV\t\t1\t2\tP\tPPL\tMX\t\t\t\t\t\tmany\t\t\t\t\n"),
     ":26: warning: the population must be a whole number, 0 or more, not 'many'; it is left out");
  is(warnings("7\tV\tV\t\tnan\t2\tP\tPPL\tMX\t\t\t\t\t\t0\t\t\t\t\n"),
     ":8: warning: the latitude must be degrees between -90 and 90, not 'nan'; it is left out");
}

TEST_CASE("the first twenty bad rows are listed and the others counted") {
  const SourceFolder folder;
  std::string text = row(village(1));
  for (int i = 0; i < 25; ++i) text += "bad\n";
  folder.put("MX.txt", text);
  const ReadSources read = folder.read();
  REQUIRE(read.warnings.size() == 21);
  CHECK(has(read.warnings[19], "MX.txt:21: warning: has 1 tab-separated columns"));
  CHECK(read.warnings[20] == "MX.txt: warning: and 5 more rows left out; 1 were used");
}

TEST_CASE("a file of bad rows only is an error") {
  const SourceFolder folder;
  folder.put("MX.txt", "a\tb\nc\td\n");
  CHECK(has(folder.read().error, "MX.txt:1: error: has 2 tab-separated columns where 19"));
  CHECK(has(folder.read().error, "none of the file's 2 rows can be used"));
  folder.put("MX.txt", "");
  CHECK(folder.read().error.empty());
}

TEST_CASE("ends of lines, byte order marks, comments and empty lines make no difference") {
  const SourceFolder folder;
  const std::string one = row(village(1)).substr(0, row(village(1)).size() - 1);
  const std::string two = row(village(2)).substr(0, row(village(2)).size() - 1);
  for (const std::string& text :
       {one + "\n" + two + "\n", one + "\r\n" + two + "\r\n", one + "\n" + two,
        "\xEF\xBB\xBF" + one + "\n\n# comment\n" + two + "\n\n", one + "\n\r\n" + two + "\r"}) {
    folder.put("MX.txt", text);
    const ReadSources read = folder.read();
    CHECK(read.warnings.empty());
    CHECK(read.main_names() == Texts{"Village", "Village"});
    CHECK(read.sources.labels == Texts{"", "P.PPL", "UTC"});
  }
}

TEST_CASE("rows are whole wherever the blocks they are read in end") {
  const SourceFolder folder;
  std::string text;
  for (std::uint32_t i = 1; i <= 30000; ++i) {
    City city = village(i);
    city.name += std::string(i % 97, 'x');
    text += row(city);
  }
  REQUIRE(text.size() > (std::size_t{3} << 20));
  folder.put("MX.txt", text);
  const ReadSources read = folder.read();
  CHECK(read.warnings.empty());
  REQUIRE(read.sources.places.size() == 30000);
  for (std::uint32_t i = 1; i <= 30000; i += 37)
    CHECK(read.sources.text(read.place(i).name).size() == 7 + i % 97);
}

TEST_CASE("a line longer than any row is left out and the rows after it are used") {
  for (const std::size_t longer : {std::size_t{1} << 20, (std::size_t{1} << 20) + 1,
                                   (std::size_t{5} << 19), std::size_t{3} << 20}) {
    const SourceFolder folder;
    folder.put("MX.txt", row(village(1)) + std::string(longer, 'x') + "\n" + row(village(2)));
    const ReadSources read = folder.read();
    CHECK(read.warnings == Texts{"MX.txt:2: warning: the line is longer than 1 MB; end each row "
                                 "with a line feed; it is left out"});
    CHECK(read.sources.places.size() == 2);
  }
}

TEST_CASE("faults in the other tables are named where they stand") {
  const auto warning = [](const std::string& name, const std::string& good,
                          const std::string& bad) {
    const SourceFolder folder;
    folder.put("countries.tsv", "MX\tMEX\t484\tMexico\t3996063\tNA\t\t\t\t\t\t\t1\t\n");
    folder.put("admin1CodesASCII.txt", "MX.05\tChiapas\tChiapas\t3531011\n");
    folder.put(name, good + bad);
    const ReadSources read = folder.read();
    CHECK(read.error.empty());
    REQUIRE(read.warnings.size() == 1);
    return read.warnings.front();
  };
  const std::string mexico = "MX\tMEX\t484\tMexico\t3996063\tNA\t\t\t\t\t\t\t1\t\n";
  const std::string chiapas = "MX.05\tChiapas\tChiapas\t3531011\n";
  CHECK(has(warning("countries.tsv", mexico, mexico),
            "countries.tsv:2:1: warning: 'MX' stands "
            "twice"));
  CHECK(has(warning("countries.tsv", mexico, "Mexico" + mexico),
            "countries.tsv:2:1: warning: the "
            "country must be"));
  CHECK(has(warning("admin1CodesASCII.txt", chiapas, "MX\tX\tX\t\n"),
            "admin1CodesASCII.txt:2:1: warning: 'MX' must be a code as MX.05"));
  CHECK(has(warning("divisions.tsv", "MX.05\t\t\t\t\t\t\t\t\t\t\n", "MX.99\t\t\t\t\t\t\t\t\t\t\n"),
            "divisions.tsv:2:1: warning: 'MX.99' has no name in admin1CodesASCII.txt"));
  CHECK(has(warning("country-names.tsv", "MX\tes\tMéxico\tname\n", "GT\tes\tGuatemala\tname\n"),
            "country-names.tsv:2:1: warning: the country 'GT' is in none of the sources"));
  CHECK(has(warning("country-names.tsv", "MX\tes\tMéxico\tname\n", "MX\tes\tMéxico\tnick\n"),
            "country-names.tsv:2:14: warning: the role must be name, official or other"));
}
