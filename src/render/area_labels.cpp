#include "render/area_outline.hpp"
#include "render/area_spread.hpp"
#include "render/feature_group.hpp"
#include "render/symbols.hpp"
#include "render/text_block.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rumbo::render {
namespace {

constexpr int columns = 22, rows = 16;  // of the positions tried
constexpr std::size_t most_candidates = 70;
constexpr int most_outside = 2;  // of six points of a label's edge
constexpr double overhang = 24;  // the cost of each
constexpr double same_name_apart = 400;

int corners_outside(const AreaOutline& outline, const Box& box) {
  int outside = 0;
  for (const double x : {box.left, (box.left + box.right) / 2, box.right})
    for (const double y : {box.top, box.bottom}) outside += !outline.contains({x, y});
  return outside;
}

// Where the area has room, the most first.
std::vector<Spot> spots_in(const AreaOutline& outline) {
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
  return spots;
}

std::vector<Candidate> inside_candidates(const AreaOutline& outline, const std::vector<Spot>& spots,
                                         XY size) {
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

// As the style wants it: over the area's width, or along it.
std::vector<Candidate> spread_candidates(const AreaOutline& outline, const std::vector<Spot>& spots,
                                         double share, const Typesetter& typesetter,
                                         std::vector<LabelLine>& lines) {
  std::vector<LabelLine> wide = spread_lines(outline, spots, share, typesetter, lines);
  std::vector<Candidate> candidates = inside_candidates(outline, spots, block_size(wide));
  if (!candidates.empty()) {
    lines = std::move(wide);
  } else if (candidates = inside_candidates(outline, spots, block_size(lines));
             candidates.empty()) {
    lines = on_one_line(lines, typesetter);
  }
  if (lines.size() == 1)
    std::ranges::move(along_the_area(outline, spots, lines.front()),
                      std::back_inserter(candidates));
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
    const AreaOutline outline(std::move(paths), with.drawing.view.frame());
    if (label.lines.empty() || outline.bounds().width() <= 0 || outline.bounds().height() <= 0)
      continue;
    label.title = property_text(features[i], "name");
    label.halo_width = layer.number("text-halo-width", context, 0);
    label.halo = layer.colour("text-halo-color", context, Colour{0, 0, 0, 0});
    const std::vector<Spot> spots = spots_in(outline);
    label.candidates =
        layer.spread > 0
            ? spread_candidates(outline, spots, layer.spread, with.typesetter, label.lines)
            : inside_candidates(outline, spots, block_size(label.lines));
    label.padding = 5;
    label.repeats = "area " + label.title;  // a state called as its country is, too
    label.apart = same_name_apart;
    const double key = layer.number("symbol-sort-key", context, 0);
    label.rank = rank + 0.5 + std::atan(key) / 3.2;
    if (!label.candidates.empty()) labels.push_back(std::move(label));
  }
}

}  // namespace rumbo::render
