#include "render/feature_group.hpp"
#include "render/icons.hpp"
#include "render/symbols.hpp"
#include "render/text_block.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace rumbo::render {
namespace {

constexpr double step = 10;  // pixels between the stretches tried
constexpr std::size_t most_stretches = 400;
constexpr double steepest = 65;      // degrees
constexpr double room_at_ends = 18;  // pixels of a line that stops cover, for icons

// A path measured along itself.
class Track {
 public:
  explicit Track(const Path& path) : points_(path.points), along_(path.points.size(), 0) {
    for (std::size_t i = 1; i < points_.size(); ++i)
      along_[i] = along_[i - 1] +
                  std::hypot(points_[i].x - points_[i - 1].x, points_[i].y - points_[i - 1].y);
  }
  double length() const { return along_.empty() ? 0 : along_.back(); }
  XY at(double distance) const {
    const auto above = std::ranges::lower_bound(along_, distance);
    if (above == along_.begin()) return points_.front();
    if (above == along_.end()) return points_.back();
    const auto i = static_cast<std::size_t>(above - along_.begin());
    const double share = (distance - along_[i - 1]) / std::max(1e-9, along_[i] - along_[i - 1]);
    return {points_[i - 1].x + (points_[i].x - points_[i - 1].x) * share,
            points_[i - 1].y + (points_[i].y - points_[i - 1].y) * share};
  }
  // How far the track strays from the chord between two of its positions.
  double strays(double from, double to) const {
    const XY a = at(from), b = at(to);
    const double length = std::max(1e-9, std::hypot(b.x - a.x, b.y - a.y));
    double most = 0;
    for (int i = 1; i < 12; ++i) {
      const XY p = at(from + (to - from) * i / 12);
      most =
          std::max(most, std::abs((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)) / length);
    }
    return most;
  }

 private:
  const std::vector<XY>& points_;
  std::vector<double> along_;
};

double degrees(const XY& from, const XY& to) {
  return std::atan2(to.y - from.y, to.x - from.x) * 180 / std::numbers::pi;
}

std::vector<Box> beads(const XY& a, const XY& b, double size) {
  std::vector<Box> boxes;
  const double length = std::hypot(b.x - a.x, b.y - a.y);
  const int count = std::max(2, static_cast<int>(std::ceil(length / size)));
  for (int i = 0; i <= count; ++i) {
    const double share = static_cast<double>(i) / count;
    const XY at{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
    boxes.push_back(Box{at.x, at.y, at.x, at.y}.grown(size / 2));
  }
  return boxes;
}

// The name above the line, on the chord of a nearly straight stretch, never upside down.
void add_stretches(const Path& path, const Label& label, std::vector<Candidate>& out) {
  const Track track(path);
  const XY size = block_size(label.lines);
  const double em = label.lines.front().font.size, needed = size.x + em;
  for (double from = 4; from + needed < track.length() && out.size() < most_stretches;
       from += step) {
    const double strays = track.strays(from, from + needed);
    XY a = track.at(from), b = track.at(from + needed);
    if (b.x < a.x) std::swap(a, b);
    const double angle = degrees(a, b), chord = std::hypot(b.x - a.x, b.y - a.y);
    if (strays > em * 0.45 || chord < size.x || std::abs(angle) > steepest) continue;
    const double lift = em * 0.5 + 2 + strays;
    const XY up{(b.y - a.y) / chord * lift, -(b.x - a.x) / chord * lift};
    const XY middle{(a.x + b.x) / 2 + up.x, (a.y + b.y) / 2 + up.y};
    Candidate candidate = anchored("center", middle, size, 0);
    candidate.angle = angle;
    candidate.covers = beads({a.x + up.x, a.y + up.y}, {b.x + up.x, b.y + up.y}, em);
    candidate.cost = 2 * strays + std::abs(angle) / 15;
    out.push_back(std::move(candidate));
  }
}

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

void add_line_labels(const style::Layer& layer, const geo::Features& features,
                     const Lettering& with, double rank, std::vector<Label>& labels) {
  std::map<std::string, Label> by_name;
  for (const geo::Feature& feature : features) {
    const style::Context context{with.drawing.view.zoom(), &feature};
    if (!layer.shows(context)) continue;
    std::vector<LabelLine> lines = text_block(layer, context, with.family, with.typesetter);
    if (lines.empty()) continue;
    lines.resize(1);
    const auto [entry, is_new] = by_name.try_emplace(lines.front().text);
    Label& label = entry->second;
    if (is_new) {
      label.id = "label-" + as_id(layer.id) + "-" + std::to_string(by_name.size());
      label.title = lines.front().text;
      label.lines = std::move(lines);
      label.halo_width = layer.number("text-halo-width", context, 0);
      label.halo = layer.colour("text-halo-color", context, Colour{0, 0, 0, 0});
      label.rank = rank;
    }
    for (const Path& path : with.drawing.geometry.lines(feature.geometry))
      add_stretches(path, label, label.candidates);
  }
  for (auto& [name, label] : by_name)
    if (!label.candidates.empty()) labels.push_back(std::move(label));
}

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
      const Track track(path);
      if (track.length() < 2 * radius + room_at_ends) continue;
      const int count = std::max(1, static_cast<int>(track.length() / spacing));
      for (int k = 0; k < count; ++k) {
        const double at = track.length() * (k + 0.5) / count;
        const double angle = degrees(track.at(at - radius), track.at(at + radius));
        for (Node& node : icon(layer, context, track.at(at), angle))
          into.push_back(std::move(node));
      }
    }
    if (!own.children.empty()) group.children.push_back({std::move(own)});
  }
  return group;
}

}  // namespace rumbo::render
