#include "geo/bbox.hpp"

#include "catch.hpp"

#include <vector>

using namespace rumbo::geo;

TEST_CASE("a box of points goes across the antimeridian where that is narrower") {
  const std::vector<LonLat> fiji{{178, -17}, {-179, -18}};
  const BBox box = *bbox_of(fiji);
  CHECK(box == BBox{178, -18, -179, -17});
  CHECK(box.crosses_antimeridian());
  CHECK(box.width() == Approx(3));
  CHECK(box.centre().lon == Approx(179.5));
  CHECK(box.contains({-179.5, -17.5}));
  CHECK_FALSE(box.contains({0, -17.5}));
}

TEST_CASE("no points have no box, and one point has an empty one") {
  CHECK_FALSE(bbox_of({}));
  const std::vector<LonLat> one{{-92, 15}};
  CHECK(*bbox_of(one) == BBox{-92, 15, -92, 15});
}

TEST_CASE("boxes meet across the antimeridian") {
  CHECK(BBox{170, -10, -170, 10}.intersects({-175, 0, -172, 5}));
  CHECK(BBox{170, -10, -170, 10}.intersects({175, 0, 178, 5}));
  CHECK_FALSE(BBox{170, -10, -170, 10}.intersects({-100, 0, -90, 5}));
}

TEST_CASE("padding stays within the world") {
  CHECK(BBox{-179, 80, 179, 89}.padded(5) == BBox{-180, 75, 180, 90});
  CHECK(BBox{175, 0, 179, 1}.padded(2) == BBox{173, -2, -179, 3});
}

TEST_CASE("a box is read from four numbers and from nothing else") {
  CHECK(*parse_bbox("-93,14.5,-91.5,16") == BBox{-93, 14.5, -91.5, 16});
  CHECK(parse_bbox("170, -10, -170, 10")->crosses_antimeridian());
  for (const char* text :
       {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "-93,16,-91,14", "-193,1,2,3", "nan,1,2,3"})
    CHECK_FALSE(parse_bbox(text));
}
