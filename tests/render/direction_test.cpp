#include "catch.hpp"
#include "render/map.hpp"
#include "sample_journeys.hpp"

#include <cmath>

using namespace rumbo;

namespace {

const style::Style& style_with_arrows() {
  static const style::Style style = style::parse(R"(version: 8
name: arrows
sources: {journeys: {type: journeys}}
map: {legend: false, inset: false, scale-bar: false, margin: 0}
layers:
  - id: arrows
    type: symbol
    source: journeys
    filter: [==, [get, feature], leg]
    layout: {symbol-placement: line, symbol-spacing: 100, icon-image: arrow, icon-size: 1.5}
)",
                                                 "arrows.yaml");
  return style;
}

const render::Group* find(const render::Group& group, const std::string& id) {
  if (group.id == id) return &group;
  for (const render::Node& node : group.children)
    if (const auto* child = std::get_if<render::Group>(&node.item))
      if (const auto* found = find(*child, id)) return found;
  return nullptr;
}

// The arrows on one leg to the north that is so many pixels long.
std::vector<render::Shape> arrows(double pixels) {
  // 1 degree is 1000 pixels on a plain plate whose frame is that wide.
  const sample::Where from{"x", {0.5, 0.5}}, to{"y", {0.5, 0.5 + pixels / 1000}};
  const geo::Features journeys{sample::leg("a", 1, from, to)};
  render::MapRequest request(style_with_arrows(), journeys);
  request.fonts = RUMBO_DATA_DIR "/fonts.conf";
  request.width = request.height = 1000;
  request.bbox = geo::BBox{0, 0, 1, 1};
  request.projection = "+proj=eqc";
  std::vector<render::Shape> out;
  const render::Map map(request);
  for (const render::Node& node : map.scene().nodes)
    if (const auto* group = std::get_if<render::Group>(&node.item))
      if (const auto* layer = find(*group, "layer-arrows"))
        for (const render::Node& leg : layer->children)
          for (const render::Node& arrow : std::get<render::Group>(leg.item).children)
            out.push_back(std::get<render::Shape>(arrow.item));
  return out;
}

}  // namespace

TEST_CASE("a leg has an arrow as soon as its stops leave room for one, and more as it grows") {
  CHECK(arrows(20).empty());
  CHECK(arrows(50).size() == 1);
  CHECK(arrows(160).size() == 1);
  CHECK(arrows(360).size() == 3);
}

TEST_CASE("an arrow points where the leg leads") {
  const auto found = arrows(60);
  REQUIRE(found.size() == 1);
  const auto& points = found.front().paths.front().points;
  REQUIRE(points.size() == 4);
  CHECK(points[0].y < points[2].y);  // the tip is north of the notch
  CHECK(std::abs(points[0].x - points[2].x) < 0.5);
}
