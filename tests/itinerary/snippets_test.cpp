#include "base/error.hpp"
#include "catch.hpp"
#include "itinerary/read.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace rumbo;

namespace {

struct Snippet {
  bool is_good = false;
  std::string yaml;
};

std::vector<Snippet> snippets() {
  std::ifstream file(RUMBO_SOURCE_DIR "/tests/itinerary/snippets.txt");
  std::vector<Snippet> all;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("== "))
      all.push_back({line == "== good", ""});
    else if (!all.empty())
      all.back().yaml += line + "\n";
  }
  for (auto& snippet : all)
    if (!snippet.yaml.starts_with("rumbo") && !snippet.yaml.starts_with("journeys"))
      snippet.yaml = "rumbo: 1\njourneys:\n  - events:\n      - " + snippet.yaml;
  return all;
}

bool is_read(const std::string& yaml) {
  try {
    itinerary::parse(yaml, "snippet.yaml");
    return true;
  } catch (const base::InputError&) {
    return false;
  }
}

}  // namespace

TEST_CASE("the reader takes the good snippets and refuses the bad ones", "[itinerary]") {
  const auto all = snippets();
  REQUIRE(all.size() > 100);
  for (const auto& snippet : all) {
    CAPTURE(snippet.yaml);
    CHECK(is_read(snippet.yaml) == snippet.is_good);
  }
}
