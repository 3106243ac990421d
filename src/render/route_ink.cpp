#include "render/route_ink.hpp"

#include "render/extent.hpp"

namespace rumbo::render {
namespace {
constexpr double symbol = 10;  // pixels about a stop
}

RouteInk route_ink(const geo::Features& journeys, const PageGeometry& geometry, const Box& frame) {
  RouteInk ink{InkMap(frame), InkMap(frame)};
  for (const geo::Feature& feature : journeys) {
    const std::string_view kind = feature.string_or("feature", "");
    if (kind == "straight" || (kind == "area" && !feature.find("radius_km"))) continue;
    const bool realised = is_realised(feature);
    for (const Path& path : geometry.lines(feature.geometry)) {
      ink.soft.draw(path, realised ? 12 : 1.5);
      if (realised && kind != "area") ink.hard.draw(path, 1);
    }
    for (const XY& at : geometry.points(feature.geometry)) {
      const Box box = Box{at.x, at.y, at.x, at.y}.grown(symbol);
      ink.hard.fill(box, 1);
      ink.soft.fill({at.x - 110, at.y - 26, at.x + 110, at.y + 44}, 0.4);
      ink.soft.fill(box, 30);
    }
  }
  return ink;
}

}  // namespace rumbo::render
