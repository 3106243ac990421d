#pragma once

#include "geo/feature.hpp"
#include "render/page_geometry.hpp"

#include <vector>

namespace rumbo::render {

// A part of a leg as PageGeometry::lines gives it, sampled evenly along itself.
struct Strand {
  std::size_t feature = 0;
  std::size_t part = 0;
  double step = 0;  // pixels between samples
  std::vector<XY> at;
  std::vector<XY> heading;      // unit vectors
  std::vector<double> offsets;  // lanes to the right of the middle, a sample; all 0 where alone
};

// The strands of the journeys' legs, each with its place where several run along the same stretch
// of the page, within 4 pixels and within 25 degrees of one another or of one another's reverse.
// The same stretch of a leg there and back counts as two. Two strands keep to the sides they come
// from, more keep the order of the features; all slide in and out of their lanes. At most
// `most_samples` are looked at: longer routes are sampled more coarsely.
std::vector<Strand> strands_in_lanes(const geo::Features& journeys, const PageGeometry& geometry);

constexpr std::size_t most_samples = 60'000;

}  // namespace rumbo::render
