#pragma once

#include "basemap/basemap.hpp"

#include <filesystem>

namespace rumbo::basemap {

// Reads a window of a one-band GeoTIFF in WGS 84 degrees, north up: averaged where it shrinks,
// bilinear where it grows, in two parts across 180 degrees. The result's size is the part of width
// x height that the raster covers; zero by zero where it covers nothing. InputError for any other
// raster; UsageError for a size outside 1..16384 a side.
Grey read_relief(const std::filesystem::path& file, const geo::BBox& extent, int width, int height);
Heights read_elevation(const std::filesystem::path& file, const geo::BBox& extent, int width,
                       int height);

}  // namespace rumbo::basemap
