#include "geo/projection.hpp"

#include "base/error.hpp"
#include "geo/antimeridian.hpp"

#include <algorithm>
#include <charconv>
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

// The number behind "+key=" in a PROJ string, 0 where there is none.
double parameter(const std::string& proj_string, const std::string& key) {
  const auto at = proj_string.find("+" + key + "=");
  if (at == std::string::npos) return 0;
  const char* const begin = proj_string.data() + at + key.size() + 2;
  double value = 0;
  const auto parsed = std::from_chars(begin, proj_string.data() + proj_string.size(), value);
  return parsed.ec == std::errc{} && std::isfinite(value) ? value : 0;
}

// How far from its centre an azimuthal projection is worth drawing, in degrees of arc.
double reach_of(const std::string& proj_string) {
  constexpr std::pair<const char*, double> azimuthal[] = {
      {"ortho", 89.9}, {"gnom", 70}, {"stere", 120}, {"laea", 150}, {"aeqd", 150}};
  for (const auto& [name, reach] : azimuthal)
    if (proj_string.find(std::string("+proj=") + name + " ") != std::string::npos ||
        proj_string.ends_with(std::string("+proj=") + name))
      return reach;
  return 0;
}

ProjectionShape shape_of(const std::string& proj_string) {
  const double utm_zone = parameter(proj_string, "zone");
  const double lon = utm_zone != 0 ? utm_zone * 6 - 183 : parameter(proj_string, "lon_0");
  return {{wrap_longitude(lon), std::clamp(parameter(proj_string, "lat_0"), -90.0, 90.0)},
          reach_of(proj_string)};
}

std::string proj_string_of(PJ_CONTEXT* context, const PJ* crs) {
  const char* text = proj_as_proj_string(context, crs, PJ_PROJ_4, nullptr);
  return text ? text : "";
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
    shape_ = shape_of(definition);
    implementation_->transformation.reset(proj_create(context, steps.c_str()));
  } else {
    const TransformationPtr crs(proj_create(context, definition.c_str()));
    if (!crs || proj_get_type(crs.get()) != PJ_TYPE_PROJECTED_CRS) refuse(definition);
    shape_ = shape_of(proj_string_of(context, crs.get()));
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

}  // namespace rumbo::geo
