#include "catch.hpp"
#include "few_places.hpp"
#include "itinerary/count.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
std::vector<std::string> counts(const std::string& text, Language language = Language::english) {
  const auto prose = read_prose(text, {{{0, text.size()}, BlockKind::text}}, lexicon(language));
  std::vector<std::string> found;
  for (const auto& count : find_counts(prose, {0, prose.words.size()}, lexicon(language)))
    found.push_back(itinerary::readable_count(count.count));
  return found;
}
using Found = std::vector<std::string>;
}  // namespace

TEST_CASE("counts of people keep how sure they are") {
  CHECK(counts("a column of approximately 350 migrants") == Found{"about 350"});
  CHECK(counts("over 2,500 mostly Honduran migrants") == Found{"over 2,500"});
  CHECK(counts("at least 80 people") == Found{"at least 80"});
  CHECK(counts("fewer than 80 people") == Found{"under 80"});
  CHECK(counts("thousands of refugees") == Found{"thousands"});
  CHECK(counts("two thousand migrants") == Found{"2,000"});
}

TEST_CASE("Spanish counts part their thousands with points and with mil") {
  CHECK(counts("más de 2.500 migrantes", Language::spanish) == Found{"over 2,500"});
  CHECK(counts("unos 3 mil migrantes", Language::spanish) == Found{"about 3,000"});
  CHECK(counts("alrededor de 350 personas", Language::spanish) == Found{"about 350"});
  CHECK(counts("miles de migrantes", Language::spanish) == Found{"miles"});
}

TEST_CASE("officers, kilometres and percentages are no people") {
  CHECK(counts("9,000 armed officers, 80 kilometres and 25% of the migrants").empty());
}

TEST_CASE("a year is no count, and thousands may be parted by a space") {
  CHECK(counts("By March 2019 migrants reached the town").empty());
  CHECK(counts("In October 2018 the migrants left").empty());
  CHECK(counts("En octubre de 2021 los migrantes salieron", Language::spanish).empty());
  CHECK(counts("On 02/06/2021 the migrants left").empty());
  CHECK(counts("about 2019 migrants") == Found{"about 2,019"});
  CHECK(counts("unos 7 000 migrantes", Language::spanish) == Found{"about 7,000"});
  CHECK(counts("12 000 people") == Found{"12,000"});
}
