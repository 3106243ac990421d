#pragma once

#include "geo/bbox.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <ogr_spatialref.h>

namespace rumbo::gdalfiles {

// A CRS as a person names it: "EPSG:32615" or a PROJ string ("+proj=utm +zone=15"). Nothing else:
// GDAL would also open files and URLs. InputError for any other text, naming the file
// that it is for.
OGRSpatialReference named_crs(const std::string& name, const std::filesystem::path& file);

// Turns a layer's coordinates into WGS 84 degrees, longitude first. Confined to a thread.
class ToDegrees {
 public:
  // A layer without a CRS, or already in WGS 84 degrees, needs no conversion. Error when PROJ knows
  // none.
  explicit ToDegrees(const OGRSpatialReference* layer);
  explicit ToDegrees(const OGRSpatialReference& layer) : ToDegrees(&layer) {}

  bool needed() const { return transformation_ != nullptr; }
  OGRCoordinateTransformation* transformation() const { return transformation_.get(); }
  // The box in the layer's coordinates around the part of the world in `box` (west < east); nothing
  // when the CRS does not reach there.
  std::optional<OGREnvelope> window(const geo::BBox& box) const;

 private:
  struct Destroy {
    void operator()(OGRCoordinateTransformation* one) const {
      OGRCoordinateTransformation::DestroyCT(one);
    }
  };
  std::unique_ptr<OGRCoordinateTransformation, Destroy> transformation_;
};

}  // namespace rumbo::gdalfiles
