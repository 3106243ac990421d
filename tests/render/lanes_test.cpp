#include "render/lanes.hpp"

#include "catch.hpp"
#include "render/page_geometry.hpp"
#include "sample_journeys.hpp"

#include <algorithm>
#include <cmath>

using namespace rumbo;

namespace {
const render::View& view() {
  static const auto fitted = render::View::fit({-93, 14.4, -91.8, 15.6}, {0, 0, 800, 800}, "auto");
  return fitted;
}

render::Lanes lanes_of(const geo::Features& legs) { return {legs, render::PageGeometry(view())}; }

geo::Feature way(const std::string& journey, geo::Line line) {
  geo::Feature feature = sample::leg(journey, 1, {"x", line.front()}, {"y", line.back()});
  feature.geometry = std::move(line);
  return feature;
}

std::vector<render::Path> drawn(const geo::Features& legs, std::size_t index) {
  const render::PageGeometry geometry(view());
  return render::Lanes(legs, geometry).placed(index, geometry.lines(legs[index].geometry), 6);
}

double distance(const render::Path& path, const render::XY& point) {
  double least = 1e9;
  for (std::size_t i = 1; i < path.points.size(); ++i) {
    const auto &a = path.points[i - 1], &b = path.points[i];
    const double dx = b.x - a.x, dy = b.y - a.y, length = std::max(1e-12, dx * dx + dy * dy);
    const double share =
        std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / length, 0.0, 1.0);
    least = std::min(least, std::hypot(a.x + share * dx - point.x, a.y + share * dy - point.y));
  }
  return least;
}
}  // namespace

TEST_CASE("a leg alone on its way runs down the middle") {
  const geo::Features legs{sample::leg("a", 1, {"x", sample::tapachula}, {"y", sample::huixtla})};
  CHECK(lanes_of(legs).of(0) == 0);
}

TEST_CASE("legs between the same places get lanes side by side") {
  const sample::Where x{"x", sample::tapachula}, y{"y", sample::huixtla};
  const geo::Features legs{sample::leg("a", 1, x, y), sample::leg("b", 1, x, y),
                           sample::leg("c", 1, x, y)};
  const auto lanes = lanes_of(legs);
  std::vector<double> offsets{lanes.of(0), lanes.of(1), lanes.of(2)};
  std::ranges::sort(offsets);
  CHECK(offsets == std::vector<double>{-1, 0, 1});
}

TEST_CASE("a leg the other way keeps to a lane of its own in space") {
  const sample::Where x{"x", sample::tapachula}, y{"y", sample::huixtla};
  const auto lanes = lanes_of({sample::leg("a", 1, x, y), sample::leg("a", 2, y, x)});
  // Offsets are to the right of each one's direction: opposite directions, so equal offsets are
  // opposite sides.
  CHECK(lanes.of(0) == lanes.of(1));
  CHECK(lanes.of(0) != 0);
}

TEST_CASE("beside moves a path to its right and keeps its shape") {
  const auto moved = render::beside({{{0, 0}, {10, 0}, {10, 10}}, false}, 2);
  CHECK(moved.points.front() == render::XY{0, 2});
  CHECK(moved.points[1].x == Approx(8).margin(1e-9));
  CHECK(moved.points[1].y == Approx(2).margin(1e-9));
  CHECK(moved.points.back() == render::XY{8, 10});
}

TEST_CASE("beside survives points that repeat and turn back") {
  for (const auto& point : render::beside({{{0, 0}, {0, 0}, {5, 0}, {0, 0}}, false}, 3).points) {
    CHECK(std::abs(point.x) < 20);
    CHECK(std::abs(point.y) < 20);
  }
}

TEST_CASE("places that the map cannot tell apart are one for the lanes") {
  const sample::Where x{"x", sample::tapachula}, y{"y", sample::huixtla};
  const sample::Where beside_y{"z", {sample::huixtla.lon + 0.004, sample::huixtla.lat}};
  const auto lanes = lanes_of({sample::leg("a", 1, x, y), sample::leg("b", 1, x, beside_y)});
  CHECK(lanes.of(0) == -lanes.of(1));
  CHECK(lanes.of(0) != 0);
}

TEST_CASE("legs that share a part of their way run side by side there and alone elsewhere") {
  // Both come down the same road; then one turns west, the other east.
  const geo::LonLat north{-92.4, 15.4}, fork{-92.4, 15.0};
  const geo::Features legs{way("a", {north, fork, {-92.8, 14.8}}),
                           way("b", {north, fork, {-92.0, 14.8}})};
  const auto a = drawn(legs, 0).front(), b = drawn(legs, 1).front();
  const auto shared = *view().to_page({-92.4, 15.2}), west = *view().to_page({-92.6, 14.9}),
             east = *view().to_page({-92.2, 14.9});
  CHECK(distance(a, shared) == Approx(3).margin(0.1));
  CHECK(distance(b, shared) == Approx(3).margin(0.1));
  CHECK(distance(a, west) < 0.1);
  CHECK(distance(b, east) < 0.1);
}

TEST_CASE("legs slide into their lanes: no step of a line is wider than it is long") {
  const geo::LonLat north{-92.4, 15.4}, join{-92.4, 15.2}, south{-92.4, 14.6};
  const geo::Features legs{way("a", {north, south}), way("b", {{-92.9, 15.4}, join, south})};
  const auto a = drawn(legs, 0).front();
  const auto middle = *view().to_page(north);
  for (std::size_t i = 1; i < a.points.size(); ++i) {
    const double across = std::abs(a.points[i].x - a.points[i - 1].x),
                 along = std::abs(a.points[i].y - a.points[i - 1].y);
    CHECK(across <= 0.5 * along + 0.01);
  }
  CHECK(std::abs(a.points.front().x - middle.x) < 0.1);
  CHECK(std::abs(a.points.back().x - view().to_page(south)->x) == Approx(3).margin(0.2));
}

TEST_CASE("legs that cross, or meet at a stop and go on, keep to the middle") {
  const geo::LonLat middle{-92.4, 15.0};
  const geo::Features legs{way("a", {{-92.8, 15.0}, middle}), way("a", {middle, {-92.0, 15.0}}),
                           way("b", {{-92.4, 15.4}, {-92.4, 14.6}})};
  for (std::size_t i = 0; i < legs.size(); ++i) {
    const auto geometry = render::PageGeometry(view()).lines(legs[i].geometry);
    CHECK(drawn(legs, i).front().points == geometry.front().points);
  }
}

TEST_CASE("a leg that goes out and comes back the same way has a lane for each") {
  const geo::LonLat home{-92.4, 15.4}, turn{-92.4, 14.8};
  const auto path = drawn({way("a", {home, turn, home})}, 0).front();
  const auto on_the_way = *view().to_page({-92.4, 15.1});
  // Out and back lie 3 pixels to either side of the road.
  bool left = false, right = false;
  for (const auto& point : path.points) {
    if (std::abs(point.y - on_the_way.y) > 150) continue;
    left = left || point.x < on_the_way.x - 2.5;
    right = right || point.x > on_the_way.x + 2.5;
  }
  CHECK(left);
  CHECK(right);
  CHECK(distance(path, on_the_way) > 2.5);
}

TEST_CASE("a thousand legs on one road are drawn without lanes rather than compared for ever") {
  geo::Features legs;
  for (int i = 0; i < 1000; ++i)
    legs.push_back(way(std::string("j").append(std::to_string(i)), {{-92.4, 15.4}, {-92.4, 14.6}}));
  const auto lanes = lanes_of(legs);
  CHECK(lanes.of(0) == 0);
  CHECK(lanes.of(999) == 0);
}

TEST_CASE("ten journeys on one road are drawn closer together than three") {
  geo::Features legs;
  for (int i = 0; i < 10; ++i)
    legs.push_back(way(std::string("j").append(std::to_string(i)), {{-92.4, 15.4}, {-92.4, 14.6}}));
  const auto lanes = lanes_of(legs);
  CHECK(lanes.of(9) - lanes.of(0) == Approx(6).margin(0.01));
  for (std::size_t i = 1; i < 10; ++i) CHECK(lanes.of(i) > lanes.of(i - 1));
}

TEST_CASE(
    "two ways that meet and part keep to the sides they come from, whichever is named first") {
  const geo::LonLat join{-92.4, 15.2}, part{-92.4, 14.9};
  const auto west = way("w", {{-92.7, 15.4}, join, part, {-92.7, 14.6}}),
             east = way("e", {{-92.1, 15.4}, join, part, {-92.1, 14.6}}),
             back = way("b", {{-92.7, 14.6}, part, join, {-92.7, 15.4}});
  const auto middle = *view().to_page({-92.4, 15.05});
  const render::XY left{middle.x - 3, middle.y}, right{middle.x + 3, middle.y};
  for (const auto& legs : {geo::Features{west, east}, geo::Features{back, east}}) {
    CHECK(distance(drawn(legs, 0).front(), left) < 0.2);
    CHECK(distance(drawn(legs, 1).front(), right) < 0.2);
  }
  for (const auto& legs : {geo::Features{east, west}, geo::Features{east, back}}) {
    CHECK(distance(drawn(legs, 0).front(), right) < 0.2);
    CHECK(distance(drawn(legs, 1).front(), left) < 0.2);
  }
}
