#include "render/locator.hpp"

#include "render/page_geometry.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr double width = 210, height = 150;
constexpr double regional_map = 14;   // degrees: a wider one is shown on the globe
constexpr double widest_map = 90;     // a wider one needs no locator
constexpr double globe = 150;         // pixels across
constexpr double widest_share = 0.3;  // of the frame's width
constexpr double smallest = 70;       // pixels: too little to see anything in
constexpr double smallest_mark = 9;   // pixels

// How much of the globe the frame shows: the larger of its two sides.
double shown_degrees(const View& view) {
  const geo::Window& window = view.window();
  const double parallel = std::cos(view.centre().lat * 3.14159265 / 180);
  return std::max((window.right - window.left) * parallel, window.top - window.bottom);
}

// Many times the frame, at least a middling country and its neighbours.
geo::BBox surroundings(const View& view) {
  const geo::Window& window = view.window();
  const double size = std::max(window.right - window.left, window.top - window.bottom);
  const double half = std::clamp(size * 3.4, 14.0, 50.0);
  const geo::LonLat centre = view.centre();
  const geo::BBox point{centre.lon, centre.lat, centre.lon, centre.lat};
  return point.padded(half * 0.62);
}

Path frame_on(const View& map, const View& inset) {
  Path path{{}, true};
  const Box& frame = map.frame();
  const XY corners[] = {{frame.left, frame.top},
                        {frame.right, frame.top},
                        {frame.right, frame.bottom},
                        {frame.left, frame.bottom}};
  for (int side = 0; side < 4; ++side) {
    const XY &a = corners[side], &b = corners[(side + 1) % 4];
    for (int i = 0; i < 8; ++i) {
      const auto position = map.to_globe({a.x + (b.x - a.x) * i / 8, a.y + (b.y - a.y) * i / 8});
      const auto point = position ? inset.to_page(*position) : std::nullopt;
      if (point) path.points.push_back(*point);
    }
  }
  return path;
}

Shape mark(const View& map, const View& inset, const Colour& colour) {
  Path path = frame_on(map, inset);
  Box bounds{1e9, 1e9, -1e9, -1e9};
  for (const XY& point : path.points) {
    bounds.left = std::min(bounds.left, point.x), bounds.right = std::max(bounds.right, point.x);
    bounds.top = std::min(bounds.top, point.y), bounds.bottom = std::max(bounds.bottom, point.y);
  }
  if (std::max(bounds.width(), bounds.height()) < smallest_mark) {
    const XY c = bounds.centre();
    path = rectangle(Box{c.x, c.y, c.x, c.y}.grown(smallest_mark / 2));
  }
  Shape shape;
  shape.paths = {std::move(path)};
  shape.fill = Colour{colour.red, colour.green, colour.blue, 0.18};
  shape.stroke = Stroke{colour, 1.6, Cap::butt, Join::miter, {}};
  return shape;
}

// Where in the country, or for a country where in the world.
View inset_of(const View& view, const Box& box) {
  if (shown_degrees(view) <= regional_map) return View::fit(surroundings(view), box, "auto");
  const geo::LonLat centre = view.centre();
  return View::fit({-180, -90, 180, 90}, box.grown(-6),
                   fmt::format("+proj=ortho +lat_0={:.2f} +lon_0={:.2f}",
                               std::clamp(centre.lat, -60.0, 60.0), centre.lon));
}

}  // namespace

Panel locator_sketch(const View& view) {
  Panel panel;
  panel.id = "locator";
  panel.title = "Locator map";
  panel.corners = {0, 3, 1, 2};
  const double degrees = shown_degrees(view);
  if (degrees > widest_map) return panel;
  const XY size = degrees > regional_map ? XY{globe, globe} : XY{width, height};
  const double shrink = std::min(1.0, view.frame().width() * widest_share / size.x);
  if (size.x * shrink >= smallest) panel.size = {size.x * shrink, size.y * shrink};
  return panel;
}

Panel locator(const View& view, const basemap::Basemap& basemap,
              const style::MapSettings& settings) {
  Panel panel = locator_sketch(view);
  const char* layer = basemap.has("world_countries") ? "world_countries" : "countries";
  if (panel.size.x == 0) return panel;
  if (!basemap.has(layer)) return Panel{};
  const Box box{0, 0, panel.size.x, panel.size.y};
  const View inset = inset_of(view, box);
  const PageGeometry geometry(inset, 8);
  Group group;
  group.id = "locator-map";
  group.clip = box;
  const auto outline = inset.outline();
  group.children.push_back(
      {Shape{{outline.value_or(rectangle(box))}, settings.inset_sea, std::nullopt}});
  Shape land;
  land.fill = settings.inset_land;
  land.stroke = Stroke{settings.inset_border, 0.7, Cap::butt, Join::round, {}};
  for (const geo::Feature& feature : basemap.open(layer).read(inset.bbox()))
    for (Path& path : geometry.areas(feature.geometry)) land.paths.push_back(std::move(path));
  group.children.push_back({std::move(land)});
  if (outline)
    group.children.push_back(
        {Shape{{*outline}, std::nullopt, Stroke{settings.frame, 0.8, Cap::butt, Join::round, {}}}});
  group.children.push_back({mark(view, inset, settings.inset_mark)});
  panel.nodes.push_back({std::move(group)});
  Shape edge;  // the map's own colours may be the inset's
  edge.paths = {rectangle(box)};
  edge.stroke = Stroke{settings.frame, 1, Cap::butt, Join::miter, {}};
  panel.nodes.push_back({std::move(edge)});
  return panel;
}

}  // namespace rumbo::render
