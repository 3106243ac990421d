#include "gdalfiles/coordinate_system.hpp"

#include "base/error.hpp"
#include "gdalfiles/gdal_session.hpp"

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace rumbo::gdalfiles {
namespace {

// By its code first: comparing definitions makes PROJ open its database.
bool is_wgs84(const OGRSpatialReference& reference) {
  const char* authority = reference.GetAuthorityName(nullptr);
  const char* code = reference.GetAuthorityCode(nullptr);
  if (authority && code) {
    const std::string_view name(authority), number(code);
    if ((name == "EPSG" && number == "4326") || (name == "OGC" && number == "CRS84")) return true;
  }
  if (!reference.IsGeographic()) return false;
  OGRSpatialReference wgs84;
  wgs84.importFromEPSG(4326);
  const char* const options[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT",
                                 nullptr};
  return reference.IsSame(&wgs84, options) != 0;
}

}  // namespace

OGRSpatialReference named_crs(const std::string& name, const std::filesystem::path& file) {
  OGRSpatialReference reference;
  const ErrorScope quiet;
  int code = 0;
  const char* const end = name.data() + name.size();
  bool known = false;
  if (name.starts_with("EPSG:")) {
    const auto [stop, failure] = std::from_chars(name.data() + 5, end, code);
    known = failure == std::errc() && stop == end && reference.importFromEPSG(code) == OGRERR_NONE;
  } else if (name.starts_with("+proj=") && name.find('/') == std::string::npos) {
    known = reference.importFromProj4(name.c_str()) == OGRERR_NONE;
  }
  if (known) return reference;
  throw base::InputError({file.string(), 0, 0},
                         fmt::format("PROJ knows no CRS '{}'; write EPSG and its number, e.g. "
                                     "EPSG:32615, or a PROJ string",
                                     name));
}

ToDegrees::ToDegrees(const OGRSpatialReference* layer) {
  if (!layer || is_wgs84(*layer)) return;
  const ErrorScope errors;
  OGRSpatialReference source(*layer);
  source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference wgs84;
  wgs84.importFromEPSG(4326);
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  transformation_.reset(OGRCreateCoordinateTransformation(&source, &wgs84));
  if (transformation_) return;
  throw base::Error(fmt::format("PROJ cannot convert the CRS '{}' to WGS 84{}", source.GetName(),
                                errors.failed() ? ": " + errors.message() : ""));
}

std::optional<OGREnvelope> ToDegrees::window(const geo::BBox& box) const {
  OGREnvelope result;
  if (!needed()) {
    result.MinX = box.west;
    result.MinY = box.south;
    result.MaxX = box.east;
    result.MaxY = box.north;
    return result;
  }
  const ErrorScope quiet;
  constexpr int points_an_edge = 21;
  const std::unique_ptr<OGRCoordinateTransformation, Destroy> back(transformation_->GetInverse());
  const bool done =
      back && back->TransformBounds(box.west, box.south, box.east, box.north, &result.MinX,
                                    &result.MinY, &result.MaxX, &result.MaxY, points_an_edge);
  return done && std::isfinite(result.MinX) && std::isfinite(result.MaxX) ? std::optional(result)
                                                                          : std::nullopt;
}

}  // namespace rumbo::gdalfiles
