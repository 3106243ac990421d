#include "geo/simplify.hpp"
#include "render/feature_group.hpp"
#include "render/symbols.hpp"
#include "render/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr int columns = 22, rows = 16;  // of the positions tried
constexpr std::size_t most_candidates = 70;
constexpr int most_outside = 2;  // of six points of a label's edge
constexpr double overhang = 24;  // the cost of each
constexpr double coarse = 3;     // pixels between an outline's points

// The part of an area that the frame shows, for questions of inside and outside.
class Outline {
 public:
  Outline(std::vector<Path> paths, const Box& frame)
      : paths_(std::move(paths)), bounds_{1e9, 1e9, -1e9, -1e9} {
    for (Path& path : paths_) {
      geo::thin(path.points, coarse);
      for (const XY& point : path.points) {
        bounds_.left = std::min(bounds_.left, point.x),
        bounds_.right = std::max(bounds_.right, point.x);
        bounds_.top = std::min(bounds_.top, point.y),
        bounds_.bottom = std::max(bounds_.bottom, point.y);
      }
    }
    bounds_ = {std::max(bounds_.left, frame.left), std::max(bounds_.top, frame.top),
               std::min(bounds_.right, frame.right), std::min(bounds_.bottom, frame.bottom)};
  }

  const Box& bounds() const { return bounds_; }

  bool contains(XY at) const {
    bool inside = false;
    each_edge([&](const XY& a, const XY& b) {
      if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    });
    return inside;
  }

  // To the nearest edge, of the area or of its visible bounds.
  double clearance(XY at) const {
    double least = std::min(
        {at.x - bounds_.left, bounds_.right - at.x, at.y - bounds_.top, bounds_.bottom - at.y});
    double square = std::max(least, 0.0) * std::max(least, 0.0);
    each_edge([&](const XY& a, const XY& b) { square = std::min(square, apart(at, a, b)); });
    return least < 0 ? least : std::sqrt(square);
  }

 private:
  // The square of the distance from an edge: taking hypot of each was a tenth of a world map's
  // time.
  static double apart(XY p, const XY& a, const XY& b) {
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double share =
        square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    const double x = a.x + dx * share - p.x, y = a.y + dy * share - p.y;
    return x * x + y * y;
  }

  template <class Visit>
  void each_edge(Visit visit) const {
    for (const Path& path : paths_)
      for (std::size_t i = 0; i < path.points.size(); ++i)
        visit(path.points[i], path.points[(i + 1) % path.points.size()]);
  }

  std::vector<Path> paths_;
  Box bounds_;
};

int corners_outside(const Outline& outline, const Box& box) {
  int outside = 0;
  for (const double x : {box.left, (box.left + box.right) / 2, box.right})
    for (const double y : {box.top, box.bottom}) outside += !outline.contains({x, y});
  return outside;
}

std::vector<Candidate> inside_candidates(const Outline& outline, XY size) {
  struct Spot {
    XY at;
    double clearance;
  };
  std::vector<Spot> spots;
  const Box& bounds = outline.bounds();
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const XY at{bounds.left + bounds.width() * (column + 0.5) / columns,
                  bounds.top + bounds.height() * (row + 0.5) / rows};
      if (outline.contains(at)) spots.push_back({at, outline.clearance(at)});
    }
  std::ranges::stable_sort(spots,
                           [](const Spot& a, const Spot& b) { return a.clearance > b.clearance; });
  std::vector<Candidate> candidates;
  for (const Spot& spot : spots) {
    if (candidates.size() == most_candidates || spot.clearance < size.y * 0.45) break;
    Candidate candidate = anchored("center", spot.at, size, 0);
    const int outside = corners_outside(outline, candidate.box.grown(2));
    if (outside > most_outside) continue;
    candidate.covers = {candidate.box.grown(8)};
    candidate.cost = 8 * (1 - spot.clearance / spots.front().clearance) + overhang * outside;
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace

void add_area_labels(const style::Layer& layer, const geo::Features& features,
                     const Lettering& with, double rank, std::vector<Label>& labels) {
  for (std::size_t i = 0; i < features.size(); ++i) {
    const style::Context context{with.drawing.view.zoom(), &features[i]};
    if (!layer.shows(context)) continue;
    std::vector<Path> paths = with.drawing.geometry.areas(features[i].geometry);
    if (paths.empty()) continue;
    Label label;
    label.id = "label-" + as_id(layer.id) + "-" + std::to_string(i);
    label.lines = text_block(layer, context, with.family, with.typesetter);
    const Outline outline(std::move(paths), with.drawing.view.frame());
    if (label.lines.empty() || outline.bounds().width() <= 0 || outline.bounds().height() <= 0)
      continue;
    label.title = property_text(features[i], "name");
    label.halo_width = layer.number("text-halo-width", context, 0);
    label.halo = layer.colour("text-halo-color", context, Colour{0, 0, 0, 0});
    label.candidates = inside_candidates(outline, block_size(label.lines));
    label.padding = 5;
    const double key = layer.number("symbol-sort-key", context, 0);
    label.rank = rank + 0.5 + std::atan(key) / 3.2;
    if (!label.candidates.empty()) labels.push_back(std::move(label));
  }
}

}  // namespace rumbo::render
