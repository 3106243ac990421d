#include "style/map_settings.hpp"

#include "catch.hpp"

#include <string>

using namespace rumbo;
using namespace rumbo::style;

namespace {

MapSettings settings(const std::string& text) {
  base::Diagnostics problems;
  MapSettings result = read_map_settings(yaml::parse(text, "m.yaml"), problems);
  for (const auto& item : problems.items()) FAIL(base::to_string(item));
  return result;
}

std::string faults(const std::string& text) {
  base::Diagnostics problems;
  read_map_settings(yaml::parse(text, "m.yaml"), problems);
  std::string result;
  for (const auto& item : problems.items()) result += base::to_string(item) + "\n";
  return result;
}

}  // namespace

TEST_CASE("the map section sets what it names and leaves the rest") {
  const MapSettings map = settings(
      "{size: [800, 600], margin: 0, legend: false, paper: '#000', fonts: [A, B], language: es, "
      "title-size: 20}");
  CHECK(map.width == 800);
  CHECK(map.height == 600);
  CHECK(map.margin == 0);
  CHECK_FALSE(map.legend);
  CHECK(map.scale_bar);
  CHECK(map.paper == Colour{0, 0, 0, 1});
  CHECK(map.fonts == std::vector<std::string>{"A", "B"});
  CHECK(map.language == "es");
  CHECK(map.title_size == 20);
}

TEST_CASE("a page gives a size at 96 pixels an inch") {
  const MapSettings map = settings("{page: a4-landscape}");
  CHECK(map.width == 1123);
  CHECK(map.height == 794);
}

TEST_CASE("what is wrong in the map section is reported by key") {
  CHECK(faults("{titel: true}")
            .find("m.yaml:1:2: error: map: unknown key 'titel'; did you mean 'title'?") == 0);
  CHECK(
      faults("{size: [10, 600]}").find("m.yaml:1:8: error: map: size: each side must be from 64") ==
      0);
  CHECK(faults("{size: 800}").find("map: size: must be a list") != std::string::npos);
  CHECK(faults("{size: [1e9, 5]}").find("map: size: must be a whole number") != std::string::npos);
  CHECK(faults("{paper: whiteish}").find("map: paper: must be a CSS colour") != std::string::npos);
  CHECK(faults("{legend: yes}").find("map: legend: must be true or false, not 'yes'") !=
        std::string::npos);
  CHECK(faults("{margin: -1}").find("map: margin: must be from 0 to 1000") != std::string::npos);
  CHECK(faults("{page: a9}").find("there is no page 'a9'; the pages are a3-landscape") !=
        std::string::npos);
  CHECK(faults("{page: a4-portrait, size: [800, 600]}").find("both give a size") !=
        std::string::npos);
  CHECK(faults("{fonts: []}").find("must name at least one font") != std::string::npos);
  CHECK(faults("3").find("map: must be a map of keys and values") != std::string::npos);
}

TEST_CASE("a page gives its size in pixels at 96 an inch, whatever page it is") {
  CHECK(settings("page: a4-portrait").width == 794);
  CHECK(settings("page: tabloid-portrait").height == 1632);
  CHECK(settings("page: wide").width == 1920);
  CHECK(settings("page: column-1").width == 340);  // 90 mm
  CHECK_FALSE(page_size("a9-portrait"));
  for (const auto name : page_names()) CHECK(page_size(name));
}

TEST_CASE("a graticule is auto, off or degrees, and nothing else") {
  CHECK(settings("graticule: auto").graticule == MapSettings::graticule_auto);
  CHECK(settings("graticule: off").graticule == 0);
  CHECK(settings("graticule: 2.5").graticule == 2.5);
  CHECK(faults("graticule: often").find("auto, off or degrees") != std::string::npos);
  CHECK(faults("graticule: 0").find("auto, off or degrees") != std::string::npos);
}
