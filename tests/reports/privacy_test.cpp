#include "catch.hpp"
#include "few_places.hpp"
#include "itinerary/write.hpp"
#include "reports/draft.hpp"

using namespace rumbo;
using namespace rumbo::documents;
using namespace rumbo::reports;

namespace {
const std::string story =
    "Published: March 6, 2019\n\nOrganiser Wilmer Quintanar waits for papers\n\nA caravan of about "
    "600 migrants left Tapachula on Sunday. Wilmer Quintanar, who leads it, said that the migrants "
    "reached Huixtla on Monday. \"We hope to reach Mexico City,\" said Dolores Ibargoyen, a "
    "mother of two. Quintanar was detained in Huixtla on Tuesday with 20 migrants.\n";

std::string drafted(bool public_only) {
  DraftOptions options;
  options.public_only = public_only;
  base::Diagnostics diagnostics;
  std::vector<Source> sources;
  sources.push_back(check(story, "story.txt"));
  return itinerary::write(draft(std::move(sources), FewPlaces(), options, diagnostics));
}

std::string without_quotes(const std::string& text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1);
    const auto line = text.substr(at, end - at + 1);
    if (line.find("  quote: ") == std::string::npos) kept += line;
    at = end + 1;
  }
  return kept;
}
}  // namespace

TEST_CASE("nobody is named outside a quote") {
  const auto text = drafted(false);
  REQUIRE(text.find("Tapachula") != std::string::npos);
  CHECK(text.find("Quintanar") != std::string::npos);
  for (const auto* name : {"Wilmer", "Quintanar", "Dolores", "Ibargoyen"})
    CHECK(without_quotes(text).find(name) == std::string::npos);
}

TEST_CASE("a public draft has no quotes, and says where the words stand") {
  const auto text = drafted(true);
  CHECK(text.find("quote:") == std::string::npos);
  CHECK(text.find("chars: [") != std::string::npos);
  for (const auto* name : {"Wilmer", "Quintanar", "Dolores", "Ibargoyen"})
    CHECK(text.find(name) == std::string::npos);
}
