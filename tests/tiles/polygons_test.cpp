#include "tiles/polygons.hpp"

#include "catch.hpp"

#include <cmath>
#include <numeric>

#include <geos_c.h>
#include <rapidcheck.h>

using namespace rumbo;
using cut::Position;

namespace {

// GEOS as the judge: each outer ring with the holes behind it, all as one.
struct Judge {
  GEOSContextHandle_t geos = GEOS_init_r();
  ~Judge() { GEOS_finish_r(geos); }

  GEOSGeometry* ring(const std::vector<mvt::Point>& points) const {
    const auto size = static_cast<unsigned>(points.size());
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(geos, size + 1, 2);
    for (unsigned i = 0; i <= size; ++i)
      GEOSCoordSeq_setXY_r(geos, sequence, i, points[i % size].x, points[i % size].y);
    return GEOSGeom_createLinearRing_r(geos, sequence);
  }

  bool valid(const mvt::Geometry& geometry) const {
    std::vector<GEOSGeometry*> polygons;
    for (std::size_t i = 0; i < geometry.parts.size();) {
      GEOSGeometry* outer = ring(geometry.parts[i++]);
      std::vector<GEOSGeometry*> holes;
      while (i < geometry.parts.size() && mvt::doubled_area(geometry.parts[i]) < 0)
        holes.push_back(ring(geometry.parts[i++]));
      polygons.push_back(
          GEOSGeom_createPolygon_r(geos, outer, holes.data(), static_cast<unsigned>(holes.size())));
    }
    GEOSGeometry* all = GEOSGeom_createCollection_r(geos, GEOS_MULTIPOLYGON, polygons.data(),
                                                    static_cast<unsigned>(polygons.size()));
    const bool valid = GEOSisValid_r(geos, all) == 1;
    GEOSGeom_destroy_r(geos, all);
    return valid;
  }
};

struct Rings {
  std::vector<std::vector<Position>> positions;
  std::vector<cut::Part> parts() const {
    std::vector<cut::Part> parts;
    for (const auto& ring : positions)
      parts.push_back({ring.data(), nullptr, static_cast<std::uint32_t>(ring.size()), {}});
    return parts;
  }
};

double area(const mvt::Geometry& geometry) {
  double sum = 0;
  for (const auto& ring : geometry.parts) sum += static_cast<double>(mvt::doubled_area(ring)) / 2;
  return sum;
}

}  // namespace

TEST_CASE("valid areas come back as they are") {
  const Rings rings{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}},
                     {{20, 20}, {20, 40}, {40, 40}, {40, 20}},
                     {{200, 0}, {300, 0}, {300, 100}}}};
  const mvt::Geometry geometry = tiles::valid_polygons(rings.parts(), {0, 0});
  REQUIRE(geometry.parts.size() == 3);
  CHECK(geometry.parts[1][1] == mvt::Point{20, 40});
  CHECK(Judge().valid(geometry));
}

TEST_CASE("a small loop is cut off, a ring that meets itself is two") {
  const Rings loop{{{{0, 0},
                     {1000, 0},
                     {1000, 500},
                     {990, 510},
                     {1000, 510},
                     {990, 500},
                     {1000, 1000},
                     {0, 1000}}}};
  const mvt::Geometry cut = tiles::valid_polygons(loop.parts(), {0, 0});
  CHECK(Judge().valid(cut));
  CHECK(area(cut) == Approx(1'000'000).epsilon(0.01));

  const Rings waist{{{{0, 0},
                      {500, 0},
                      {500, 500},
                      {1000, 500},
                      {1000, 1000},
                      {500, 1000},
                      {500, 500},
                      {0, 500}}}};
  const mvt::Geometry two = tiles::valid_polygons(waist.parts(), {0, 0});
  CHECK(Judge().valid(two));
  CHECK(area(two) == Approx(500'000));
}

TEST_CASE("whatever rings come, what leaves is valid, an outer ring first") {
  const Judge judge;
  CHECK(rc::check([&] {
    Rings rings;
    for (int n = *rc::gen::inRange(1, 4); n > 0; --n) {
      const int corners = *rc::gen::inRange(3, 60);
      const double cx = *rc::gen::inRange(0, 4096), cy = *rc::gen::inRange(0, 4096);
      std::vector<Position> ring;
      for (int i = 0; i < corners; ++i) {
        const double angle = 2 * M_PI * i / corners, radius = *rc::gen::inRange(0, 300);
        const Position at{static_cast<std::int32_t>(std::lround(cx + radius * std::cos(angle))),
                          static_cast<std::int32_t>(std::lround(cy + radius * std::sin(angle)))};
        if (ring.empty() || ring.back() != at) ring.push_back(at);
      }
      while (ring.size() > 1 && ring.back() == ring.front()) ring.pop_back();
      if (ring.size() >= 3) rings.positions.push_back(std::move(ring));
    }
    const mvt::Geometry geometry = tiles::valid_polygons(rings.parts(), {0, 0});
    if (!geometry.parts.empty()) RC_ASSERT(mvt::doubled_area(geometry.parts[0]) > 0);
    RC_ASSERT(judge.valid(geometry));
  }));
}

TEST_CASE("rings that meet in places without crossing stay as large as they were") {
  // Two outer rings at a corner, a hole at its outer ring's edge, another that leaves two pieces.
  const Rings corner{
      {{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {{100, 100}, {200, 100}, {200, 200}, {100, 200}}}};
  const Rings hole{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {{0, 50}, {50, 70}, {50, 30}}}};
  const Rings across{
      {{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {{0, 50}, {50, 70}, {100, 50}, {50, 30}}}};
  const Judge judge;
  const mvt::Geometry two = tiles::valid_polygons(corner.parts(), {0, 0});
  CHECK(judge.valid(two));
  CHECK(area(two) == 20'000);
  const mvt::Geometry bay = tiles::valid_polygons(hole.parts(), {0, 0});
  CHECK(judge.valid(bay));
  CHECK(area(bay) == 9'000);
  CHECK(bay.parts.size() == 2);
  const mvt::Geometry halves = tiles::valid_polygons(across.parts(), {0, 0});
  CHECK(judge.valid(halves));
  CHECK(area(halves) == 8'000);
  REQUIRE(halves.parts.size() == 2);
  CHECK(mvt::doubled_area(halves.parts[1]) > 0);
}

TEST_CASE("a ring that closes a bay becomes an outer ring with a hole") {
  const Rings bay{{{{0, 0},
                    {300, 0},
                    {300, 140},
                    {200, 140},
                    {200, 100},
                    {100, 100},
                    {100, 200},
                    {200, 200},
                    {200, 140},
                    {300, 140},
                    {300, 300},
                    {0, 300}}}};
  const mvt::Geometry geometry = tiles::valid_polygons(bay.parts(), {0, 0});
  CHECK(Judge().valid(geometry));
  REQUIRE(geometry.parts.size() == 2);
  CHECK(area(geometry) == 80'000);
  CHECK(mvt::doubled_area(geometry.parts[1]) < 0);
}

TEST_CASE("rings inside one another, which touch nothing, are one area") {
  const Rings islands{{{{0, 0}, {300, 0}, {300, 300}, {0, 300}},
                       {{50, 50}, {80, 50}, {80, 80}, {50, 80}},
                       {{400, 0}, {400, 40}, {440, 40}, {440, 0}}}};  // a hole outside
  const mvt::Geometry geometry = tiles::valid_polygons(islands.parts(), {0, 0});
  CHECK(geometry.parts.size() == 1);
  CHECK(area(geometry) == 90'000);

  const Rings lake{{{{0, 0}, {300, 0}, {300, 300}, {0, 300}},
                    {{50, 50}, {50, 250}, {250, 250}, {250, 50}},
                    {{100, 100}, {200, 100}, {200, 200}, {100, 200}}}};
  const mvt::Geometry kept = tiles::valid_polygons(lake.parts(), {0, 0});
  CHECK(Judge().valid(kept));
  CHECK(area(kept) == 60'000);
}

TEST_CASE("areas with holes and neighbours in a narrow grid become valid") {
  const Judge judge;
  CHECK(rc::check([&] {
    // Few places, so that rings meet in vertices, along edges and across them all the time.
    const int side = *rc::gen::inRange(20, 120);
    Rings rings;
    const auto add = [&](Position middle, int reach, bool outer) {
      const int corners = *rc::gen::inRange(3, 12);
      std::vector<Position> ring;
      for (int i = 0; i < corners; ++i) {
        const double angle = (outer ? 2 : -2) * M_PI * i / corners;
        const double radius = *rc::gen::inRange(reach / 2, reach + 1);
        ring.push_back(
            {static_cast<std::int32_t>(std::lround(middle.x + radius * std::cos(angle))),
             static_cast<std::int32_t>(std::lround(middle.y + radius * std::sin(angle)))});
      }
      rings.positions.push_back(std::move(ring));
    };
    for (int n = *rc::gen::inRange(1, 5); n > 0; --n) {
      const Position middle{*rc::gen::inRange(0, side), *rc::gen::inRange(0, side)};
      add(middle, side / 2, true);
      for (int holes = *rc::gen::inRange(0, 3); holes > 0; --holes)
        add({middle.x + *rc::gen::inRange(-side / 4, side / 4 + 1), middle.y}, side / 5, false);
    }
    const mvt::Geometry geometry = tiles::valid_polygons(rings.parts(), {0, 0});
    if (!geometry.parts.empty()) RC_ASSERT(mvt::doubled_area(geometry.parts[0]) > 0);
    RC_ASSERT(judge.valid(geometry));
  }));
}
