#include "render/map.hpp"

#include "base/error.hpp"
#include "render/compose.hpp"
#include "surfaces/cairo_painter.hpp"
#include "surfaces/pdf.hpp"
#include "surfaces/png.hpp"
#include "surfaces/svg.hpp"

#include <cmath>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

std::string language_of(const MapRequest& request) {
  return request.language.empty() ? request.style.map.language : request.language;
}

std::string family_of(const MapRequest& request) {
  return request.style.map.fonts.empty() ? "Noto Sans" : request.style.map.fonts.front();
}

// Before any memory is taken.
const MapRequest& checked(const MapRequest& request) {
  const double width = request.width > 0 ? request.width : request.style.map.width;
  const double height = request.height > 0 ? request.height : request.style.map.height;
  if (!(request.scale > 0) || !std::isfinite(request.scale))
    throw base::UsageError(
        fmt::format("a scale of {} draws nothing: give a number above 0", request.scale));
  const double w = std::round(width * request.scale), h = std::round(height * request.scale);
  if (std::min({w, h, width, height}) < smallest_side ||
      std::max({w, h, width, height}) > largest_side || w * h > largest_area)
    throw base::UsageError(
        fmt::format("a map of {:.0f}x{:.0f} pixels cannot be drawn: give {} to {} pixels a side "
                    "and at most {:.0f} "
                    "megapixels, scale included",
                    w, h, smallest_side, largest_side, largest_area / 1e6));
  return request;
}

}  // namespace

Map::Map(const MapRequest& request)
    : typesetter_(checked(request).fonts, family_of(request), language_of(request)),
      scale_(request.scale) {
  scene_ = compose(request, typesetter_, problems_);
}

std::string render_png(const Map& map) {
  constexpr double dots_per_metre = 96 / 0.0254;
  return surfaces::encode_png(surfaces::paint(map.scene(), map.typesetter(), map.scale()),
                              dots_per_metre * map.scale());
}

std::string render_svg(const Map& map) { return surfaces::write_svg(map.scene()); }

std::string render_pdf(const Map& map) {
  return surfaces::write_pdf(map.scene(), map.typesetter());
}

}  // namespace rumbo::render
