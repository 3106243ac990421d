#pragma once

#include "geo/geometry.hpp"
#include "geo/value.hpp"
#include "indexing/layer_mapping.hpp"
#include "indexing/sources.hpp"

#include <string>
#include <vector>

namespace rumbo::gdalfiles {

// The fields a mapping names, each once.
std::vector<std::string> fields_of(const indexing::LayerMapping& mapping);

// Turns features into what the mapping makes of them. Both must outlive it.
class PlaceFeatures {
 public:
  PlaceFeatures(const indexing::LayerMapping& mapping, indexing::Sources& into)
      : mapping_(mapping), into_(into) {}

  // Throws Unusable (ogr_geometry.hpp). An area without a country is passed over.
  void add(const geo::Object& properties, const geo::Geometry& geometry) const;

 private:
  const indexing::LayerMapping& mapping_;
  indexing::Sources& into_;
};

}  // namespace rumbo::gdalfiles
