#include "catch.hpp"
#include "style/style.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace rumbo;

namespace {

std::vector<std::filesystem::path> shipped() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(RUMBO_SOURCE_DIR "/styles")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

geo::Feature leg(const char* status, int journey) {
  geo::Feature feature;
  feature.set("feature", "leg");
  feature.set("status", status);
  feature.set("journey_index", std::int64_t{journey});
  return feature;
}

// What a leg of this status looks like: each line that is drawn for it, with its colour, width and
// dashes.
std::string look(const style::Style& style, const char* status, int journey = 0) {
  const geo::Feature feature = leg(status, journey);
  const style::Context context{9, &feature};
  std::string result;
  for (const auto& layer : style.layers) {
    if (layer.source != "journeys" || layer.type != style::LayerType::line || !layer.shows(context))
      continue;
    result += style::to_string(layer.colour("line-color", context, {}));
    result += " " + std::to_string(layer.number("line-width", context, 1)) + " dashes";
    for (const double dash : layer.numbers("line-dasharray", context))
      result += " " + std::to_string(dash);
    result += "; ";
  }
  return result;
}

bool arrows(const style::Style& style, const style::Context& context) {
  return std::ranges::any_of(style.layers, [&](const style::Layer& layer) {
    return layer.source == "journeys" && layer.visible_at(context.zoom) && layer.shows(context) &&
           layer.text("icon-image", context, "") == "arrow" &&
           layer.text("symbol-placement", context, "") == "line";
  });
}

}  // namespace

TEST_CASE("the styles that ship are those that the documents name") {
  std::vector<std::string> names;
  for (const auto& file : shipped()) names.push_back(file.stem());
  CHECK(names == std::vector<std::string>{"blank", "contrast", "humanitarian", "mono", "night",
                                          "relief", "report"});
}

TEST_CASE("no two of six journeys look alike in a shipped style") {
  for (const auto& file : shipped()) {
    const style::Style style = style::read(file);
    std::set<std::string> looks;
    for (int journey = 0; journey < 6; ++journey) {
      INFO(file << " journey " << journey);
      CHECK(looks.insert(look(style, "observed", journey)).second);
    }
  }
}

TEST_CASE("mono draws in greys alone, paper to labels") {
  const style::Style style = style::read(RUMBO_SOURCE_DIR "/styles/mono.yaml");
  geo::Feature feature = leg("observed", 0);
  feature.set("population", std::int64_t{1'000'000});
  const auto grey = [](const style::Colour& c) { return c.red == c.green && c.green == c.blue; };
  CHECK(grey(style.map.inset_mark));
  CHECK(grey(style.map.frame));
  for (const auto& layer : style.layers)
    for (int journey = 0; journey < 8; ++journey)
      for (const auto& [name, value] : layer.properties) {
        feature.set("journey_index", std::int64_t{journey});
        if (!name.ends_with("-color")) continue;
        INFO(layer.id << " " << name);
        CHECK(grey(layer.colour(name, {8, &feature}, {1, 0, 0, 1})));
      }
}

TEST_CASE("every shipped style shows which way legs run, on the ways travelled alone") {
  for (const auto& file : shipped()) {
    const style::Style style = style::read(file);
    for (const char* status : {"observed", "inferred", "intended", "cancelled"}) {
      const geo::Feature feature = leg(status, 0);
      const bool travelled = std::string(status) == "observed" || std::string(status) == "inferred";
      for (const double zoom : {1.0, 5.0, 9.0, 13.0}) {
        INFO(file << " " << status << " zoom " << zoom);
        CHECK(arrows(style, {zoom, &feature}) == travelled);
      }
    }
  }
}

TEST_CASE("every shipped style is sound and says in one line what it is for") {
  REQUIRE_FALSE(shipped().empty());
  for (const auto& file : shipped()) {
    INFO(file);
    const style::Style style = style::read(file);
    CHECK(style.name == file.stem());
    CHECK_FALSE(style.description.empty());
    CHECK(style.description.find('\n') == std::string::npos);
    CHECK(style.folder == file.parent_path());
  }
}

TEST_CASE("every shipped style draws each status of a leg, and no two alike") {
  for (const auto& file : shipped()) {
    const style::Style style = style::read(file);
    std::set<std::string> looks;
    for (const char* status : {"observed", "inferred", "intended", "cancelled"}) {
      INFO(file << " " << status);
      CHECK_FALSE(look(style, status).empty());
      CHECK(looks.insert(look(style, status)).second);
    }
  }
}

TEST_CASE("every shipped style draws stops, uncertain ones unlike others") {
  for (const auto& file : shipped()) {
    const style::Style style = style::read(file);
    geo::Feature stop;
    stop.set("feature", "stop");
    const auto rings = [&](const char* certainty) {
      stop.set("certainty", certainty);
      std::string ids;
      for (const auto& layer : style.layers) {
        if (layer.type == style::LayerType::circle && layer.source == "journeys" &&
            layer.shows({9, &stop})) {
          ids += layer.id + " ";
        }
      }
      return ids;
    };
    INFO(file);
    CHECK_FALSE(rings("certain").empty());
    CHECK_FALSE(rings("uncertain").empty());
    CHECK(rings("certain") != rings("uncertain"));
  }
}
