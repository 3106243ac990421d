#include "geo/projection.hpp"

#include "base/error.hpp"
#include "geo/antimeridian.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <proj.h>

namespace rumbo::geo {
namespace {

struct ContextDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct TransformationDeleter {
  void operator()(PJ* transformation) const { proj_destroy(transformation); }
};
using ContextPtr = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using TransformationPtr = std::unique_ptr<PJ, TransformationDeleter>;

bool is_proj_string(const std::string& definition) { return definition.starts_with("+proj="); }

// A PROJ string is used as it is, on WGS 84: looking a CRS up would open PROJ's database, 10 ms at
// every start.
std::string pipeline(const std::string& proj_string) {
  const bool has_figure = proj_string.find("+ellps=") != std::string::npos ||
                          proj_string.find("+datum=") != std::string::npos ||
                          proj_string.find("+R=") != std::string::npos;
  return "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step " + proj_string +
         (has_figure ? "" : " +ellps=WGS84");
}

[[noreturn]] void refuse(const std::string& definition) {
  throw base::UsageError(
      fmt::format("'{}' is not a map projection that PROJ knows; give auto, mercator, EPSG:n or a "
                  "PROJ string such as "
                  "'+proj=laea +lat_0=15 +lon_0=-92'",
                  definition));
}

}  // namespace

struct Projection::Implementation {
  ContextPtr context;
  TransformationPtr transformation;
};

Projection::Projection(const std::string& definition)
    : implementation_(std::make_unique<Implementation>()), definition_(definition) {
  implementation_->context.reset(proj_context_create());
  PJ_CONTEXT* context = implementation_->context.get();
  proj_log_level(context, PJ_LOG_NONE);
  if (definition == "mercator" || is_proj_string(definition)) {
    const std::string steps = pipeline(definition == "mercator" ? "+proj=webmerc" : definition);
    implementation_->transformation.reset(proj_create(context, steps.c_str()));
  } else {
    const TransformationPtr crs(proj_create(context, definition.c_str()));
    if (!crs || proj_get_type(crs.get()) != PJ_TYPE_PROJECTED_CRS) refuse(definition);
    const TransformationPtr raw(
        proj_create_crs_to_crs(context, "OGC:CRS84", definition.c_str(), nullptr));
    if (!raw) refuse(definition);
    implementation_->transformation.reset(proj_normalize_for_visualization(context, raw.get()));
  }
  PJ* const transformation = implementation_->transformation.get();
  if (!transformation || definition.find("longlat") != std::string::npos ||
      definition.find("latlong") != std::string::npos)
    refuse(definition);
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

std::optional<XY> Projection::forward(LonLat position) const {
  const PJ_COORD out = proj_trans(implementation_->transformation.get(), PJ_FWD,
                                  proj_coord(position.lon, position.lat, 0, 0));
  if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) return std::nullopt;
  return XY{out.xy.x, out.xy.y};
}

std::optional<LonLat> Projection::inverse(XY position) const {
  const PJ_COORD out = proj_trans(implementation_->transformation.get(), PJ_INV,
                                  proj_coord(position.x, position.y, 0, 0));
  if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) return std::nullopt;
  const LonLat result{wrap_longitude(out.xy.x), std::clamp(out.xy.y, -90.0, 90.0)};
  return result.valid() ? std::optional(result) : std::nullopt;
}

std::string projection_for(const BBox& extent) {
  const LonLat centre = extent.centre();
  const double width = extent.width();
  const double height = extent.height();
  if (width > 200 || height > 130) return fmt::format("+proj=eqearth +lon_0={:.4f}", centre.lon);
  if (std::abs(centre.lat) > 65 || width > 90 || height > 60)
    return fmt::format("+proj=laea +lat_0={:.4f} +lon_0={:.4f}", centre.lat, centre.lon);
  if (width <= 6 || height > 2 * width)
    return fmt::format("+proj=tmerc +lat_0={:.4f} +lon_0={:.4f}", centre.lat, centre.lon);
  // Conic standard parallels must not straddle the equator evenly: the cone would be a cylinder.
  if (extent.south < 2 && extent.north > -2)
    return fmt::format("+proj=merc +lon_0={:.4f} +lat_ts={:.4f}", centre.lon, std::abs(centre.lat));
  return fmt::format("+proj=lcc +lat_0={:.4f} +lon_0={:.4f} +lat_1={:.4f} +lat_2={:.4f}",
                     centre.lat, centre.lon, extent.south + height / 6, extent.north - height / 6);
}

}  // namespace rumbo::geo
