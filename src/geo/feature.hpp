#pragma once

#include "geo/geometry.hpp"
#include "geo/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::geo {

// Geometry with properties: what basemap, journeys and gazetteer produce, and what maps, tiles and
// files are made of.
struct Feature {
  Geometry geometry;
  Object properties;

  const Value* find(std::string_view key) const;  // nullptr when absent
  std::string_view string_or(std::string_view key, std::string_view otherwise) const;
  void set(std::string key, Value value);  // at the end, or in place of the old value
};

using Features = std::vector<Feature>;

}  // namespace rumbo::geo
