#include "cut/node.hpp"

#include "catch.hpp"

#include <cmath>

#include <rapidcheck.h>

using namespace rumbo;
using cut::Box;
using cut::Position;

namespace {

geo::Feature feature_of(geo::Geometry geometry) {
  geo::Feature feature;
  feature.geometry = std::move(geometry);
  return feature;
}

// Whether a place lies in the parts, by the even-odd rule, and how near the nearest edge is.
struct Standing {
  bool inside = false;
  double edge = INFINITY;
};

Standing standing(const std::vector<cut::Part>& parts, double x, double y) {
  Standing result;
  for (const cut::Part& part : parts)
    for (std::uint32_t i = 0; i < part.size; ++i) {
      const Position a = part.positions[i], b = part.positions[(i + 1) % part.size];
      if ((a.y > y) != (b.y > y) && x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y))
        result.inside = !result.inside;
      const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
      const double t =
          square > 0 ? std::clamp(((x - a.x) * dx + (y - a.y) * dy) / square, 0.0, 1.0) : 0;
      result.edge = std::min(result.edge, std::hypot(x - a.x - t * dx, y - a.y - t * dy));
    }
  return result;
}

geo::Ring star(int corners, const std::vector<int>& radii, geo::LonLat centre) {
  geo::Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * M_PI * i / corners;
    const double radius = 2 + radii[static_cast<std::size_t>(i) % radii.size()] / 10.0;
    ring.push_back({centre.lon + radius * std::cos(angle), centre.lat + radius * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return ring;
}

// Goes down to the drawn zoom, in the order of the ids.
template <class Visit>
void walk(const cut::Node& node, const Visit& visit) {
  if (node.empty()) return;
  if (node.tile().z == node.zoom()) return visit(node);
  for (const geo::Tile& child : geo::children_of(node.tile())) walk(cut::Node(node, child), visit);
}

}  // namespace

TEST_CASE("what is in a shape is in its cuts, and what is not is not") {
  CHECK(rc::check([] {
    const auto radii =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100)));
    const geo::Ring outer = star(*rc::gen::inRange(3, 80), radii, {-92.3, 14.9});
    geo::Ring hole = star(5, {0}, {-92.3, 14.9});
    for (geo::LonLat& at : hole) at = {(at.lon + 92.3) / 4 - 92.3, (at.lat - 14.9) / 4 + 14.9};
    const auto shapes = cut::shapes_of({feature_of(geo::Polygon{{outer, hole}})}, {6, 2});
    const cut::ZoomShapes drawn(shapes, 6, 6, 0);
    walk(cut::Node({&drawn}, 6, 64), [&](const cut::Node& node) {
      const Box window = node.window();
      const cut::Node::Layer& layer = node.layers()[0];
      RC_ASSERT(layer.pieces.size() == 1u);
      for (int i = 0; i < 20; ++i) {
        const double x = window.left + 0.5 + *rc::gen::inRange(0, window.right - window.left);
        const double y = window.top + 0.5 + *rc::gen::inRange(0, window.bottom - window.top);
        const Standing before = standing(drawn.parts(), x, y);
        if (before.edge < 2) continue;
        const bool inside = layer.pieces[0].covers || standing(layer.parts, x, y).inside;
        RC_ASSERT(inside == before.inside);
      }
      for (const cut::Part& part : layer.parts) RC_ASSERT(part.box.inside(window));
    });
  }));
}

TEST_CASE("neighbours leave no gap and no overlap in any tile") {
  CHECK(rc::check([] {
    const auto radii =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100)));
    const geo::Ring island = star(*rc::gen::inRange(3, 300), radii, {5, 5});
    const geo::Ring square{{-25, -25}, {35, -25}, {35, 35}, {-25, 35}, {-25, -25}};
    const auto shapes = cut::shapes_of(
        {feature_of(geo::Polygon{{square, island}}), feature_of(geo::Polygon{{island}})}, {9, 2});
    const int zoom = *rc::gen::inRange(2, 9);
    const cut::ZoomShapes drawn(shapes, zoom, 9, 0);
    walk(cut::Node({&drawn}, zoom, 64), [&](const cut::Node& node) {
      const Box window = node.window();
      const cut::Node::Layer& layer = node.layers()[0];
      // The cuts of both must be made of the same vertices where they meet.
      for (int i = 0; i < 10; ++i) {
        const double x = window.left + 0.5 + *rc::gen::inRange(0, window.right - window.left);
        const double y = window.top + 0.5 + *rc::gen::inRange(0, window.bottom - window.top);
        int holds = 0;
        for (const cut::Piece& piece : layer.pieces) {
          const std::vector<cut::Part> parts(layer.parts.begin() + piece.first,
                                             layer.parts.begin() + piece.first + piece.count);
          holds += piece.covers || standing(parts, x, y).inside;
        }
        const Standing before = standing({drawn.parts().front()}, x, y);
        if (before.inside || standing({drawn.parts()[1]}, x, y).inside) RC_ASSERT(holds == 1);
      }
    });
  }));
}

TEST_CASE("a tile inside an area is covered, a tile in its hole has nothing of it") {
  const geo::Ring outer{{-60, -60}, {60, -60}, {60, 60}, {-60, 60}, {-60, -60}};
  const geo::Ring hole{{-5, -5}, {-5, 5}, {5, 5}, {5, -5}, {-5, -5}};
  const auto shapes = cut::shapes_of({feature_of(geo::Polygon{{outer, hole}})}, {9, 2});
  const cut::ZoomShapes drawn(shapes, 9, 9, 0);
  const cut::Node root({&drawn}, 9, 64);
  const cut::Node land(root, {7, 74, 52});
  CHECK(land.plain());
  CHECK_FALSE(land.empty());
  CHECK(cut::Node(land, {9, 74 * 4, 52 * 4}).plain());
  const cut::Node lake(root, {9, 256, 256});
  CHECK(lake.empty());
}

TEST_CASE("a tile's cut is the same whether it is made at once or step by step") {
  const auto shapes =
      cut::shapes_of({feature_of(geo::Polygon{{star(70, {3, 90, 20, 55}, {-92, 15})}}),
                      feature_of(geo::Line{{-95, 12}, {-91.5, 15.2}, {-88, 19}}),
                      feature_of(geo::MultiPoint{{{-92.26, 14.9}, {-92.46, 15.14}}})},
                     {7, 2});
  const cut::ZoomShapes drawn(shapes, 7, 7, 0);
  const cut::Node root({&drawn}, 7, 64);
  int tiles = 0;
  walk(root, [&](const cut::Node& node) {
    const cut::Node at_once(root, node.tile());
    const auto& a = node.layers()[0];
    const auto& b = at_once.layers()[0];
    REQUIRE(a.pieces.size() == b.pieces.size());
    for (std::size_t i = 0; i < a.pieces.size(); ++i)
      CHECK(a.pieces[i].feature == b.pieces[i].feature);
    ++tiles;
  });
  CHECK(tiles > 4);
}
