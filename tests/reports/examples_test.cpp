#include "catch.hpp"
#include "itinerary/read.hpp"
#include "reports/draft.hpp"

#include <algorithm>
#include <filesystem>

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
namespace fs = std::filesystem;
const fs::path examples = fs::path(RUMBO_SOURCE_DIR) / "examples";
const fs::path index_file = fs::path(RUMBO_DATA_DIR) / "world.gaz";

std::vector<std::string> stops(const itinerary::Journey& journey) {
  std::vector<std::string> names;
  for (const auto& event : journey.events) {
    const auto* named = std::get_if<itinerary::NamedPlace>(&event.where.place);
    if (!named || event.what == itinerary::What::intended) continue;
    if (names.empty() || names.back() != named->name) names.push_back(named->name);
  }
  return names;
}
using Stops = std::vector<std::string>;
}  // namespace

TEST_CASE("the example reports give the journeys that the demo draws") {
  if (!fs::exists(index_file)) {
    WARN("skipped: the place index has not been built: build the target 'data'");
    return;
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(examples / "reports"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  base::Diagnostics diagnostics;
  const auto drafted =
      reports::draft(files, gazetteer::Gazetteer::open(index_file), {}, diagnostics);
  REQUIRE(drafted.journeys.size() == 4);
  CHECK(diagnostics.items().empty());
  CHECK(stops(drafted.journeys[0]) ==
        Stops{"San Pedro Sula", "Ciudad Hidalgo", "Tapachula", "Huixtla"});
  CHECK(stops(drafted.journeys[1]) == Stops{"Huixtla", "Mapastepec", "Pijijiapan", "Arriaga",
                                            "San Pedro Tapanatepec", "Santiago Niltepec",
                                            "Juchitán de Zaragoza"});
  CHECK(stops(drafted.journeys[2]) ==
        Stops{"San Pedro Sula", "Ciudad Tecún Umán", "Ciudad Hidalgo", "Frontera Hidalgo"});
  CHECK(stops(drafted.journeys[3]) ==
        Stops{"Tapachula", "Huehuetán", "Huixtla", "Villa Comaltitlán", "Escuintla"});
}

TEST_CASE("the itinerary written by hand can be read") {
  const auto itinerary = itinerary::read(examples / "chiapas-2021.yaml");
  CHECK(itinerary.journeys.size() == 1);
  CHECK(itinerary.questions.empty());
}
