#include "render/feature_group.hpp"
#include "render/icons.hpp"
#include "render/symbols.hpp"
#include "scene/track.hpp"

#include <algorithm>

namespace rumbo::render {
namespace {

constexpr double room_at_ends = 18;  // pixels of a line that stops cover

// A feature's lines, moved to their lanes, well inside the frame.
std::vector<Path> tracks(const geo::Features& features, std::size_t index, bool of_journeys,
                         const Drawing& drawing) {
  const Box inner = drawing.view.frame().grown(-28);
  std::vector<Path> lines = drawing.geometry.lines(features[index].geometry);
  if (of_journeys) lines = drawing.lanes.placed(index, std::move(lines), drawing.lane_width);
  std::vector<Path> out;
  for (const Path& line : lines)
    for (auto& points :
         geo::clip_line(line.points, {inner.left, inner.top, inner.right, inner.bottom}))
      out.push_back({std::move(points), false});
  return out;
}

}  // namespace

Group icons_along_lines(const style::Layer& layer, const geo::Features& features,
                        const Drawing& drawing, bool of_journeys) {
  Group group;
  group.id = "layer-" + as_id(layer.id);
  for (std::size_t i = 0; i < features.size(); ++i) {
    const style::Context context{drawing.view.zoom(), &features[i]};
    if (!layer.shows(context)) continue;
    const double spacing = std::max(8.0, layer.number("symbol-spacing", context, 250));
    const double radius = icon_radius(layer, context);
    Group own = of_journeys ? feature_group(features[i], layer.id, drawing.language) : Group{};
    auto& into = of_journeys ? own.children : group.children;
    for (const Path& path : tracks(features, i, of_journeys, drawing)) {
      const Track track(path.points);
      if (track.length() < 2 * radius + room_at_ends) continue;
      const int count = std::max(1, static_cast<int>(track.length() / spacing));
      for (int k = 0; k < count; ++k) {
        const double at = track.length() * (k + 0.5) / count;
        const double angle = track.bearing(at - radius, at + radius);
        for (Node& node : icon(layer, context, track.at(at), angle))
          into.push_back(std::move(node));
      }
    }
    if (!own.children.empty()) group.children.push_back({std::move(own)});
  }
  return group;
}

}  // namespace rumbo::render
