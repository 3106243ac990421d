#include "catch.hpp"
#include "style/style.hpp"

#include <algorithm>
#include <cmath>
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

geo::Feature leg(const char* status) {
  geo::Feature feature;
  feature.set("feature", "leg");
  feature.set("status", status);
  feature.set("journey_index", 0);
  return feature;
}

// What a leg of this status looks like: each line that is drawn for it, with its colour, width and
// dashes.
std::string look(const style::Style& style, const char* status) {
  const geo::Feature feature = leg(status);
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

// Relative luminance and contrast: WCAG 2.1, definitions of 1.4.3.
double luminance(const style::Colour& colour) {
  const auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const style::Colour& a, const style::Colour& b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

// The colours of the grounds a journey may run over.
std::vector<style::Colour> grounds(const style::Style& style) {
  std::vector<style::Colour> result;
  for (const auto& layer : style.layers) {
    const style::Context context{9, nullptr};
    if (layer.type == style::LayerType::background) {
      result.push_back(layer.colour("background-color", context, {}));
    } else if (layer.type == style::LayerType::fill && layer.source == "basemap") {
      result.push_back(layer.colour("fill-color", context, {}));
    }
  }
  return result;
}

}  // namespace

TEST_CASE(
    "every journey's colour stands out 3:1 from land and water, and no two of six are alike") {
  for (const auto& file : shipped()) {
    const style::Style style = style::read(file);
    const auto layer = std::ranges::find(style.layers, "legs-observed", &style::Layer::id);
    REQUIRE(layer != style.layers.end());
    std::set<std::string> colours;
    for (int index = 0; index < 8; ++index) {
      geo::Feature feature = leg("observed");
      feature.set("journey_index", index);
      const style::Colour colour = layer->colour("line-color", {9, &feature}, {});
      if (index < 6) CHECK(colours.insert(style::to_string(colour)).second);
      for (const auto& ground : grounds(style)) CHECK(contrast(colour, ground) >= 3);
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
