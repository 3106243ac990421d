#include "render/area_spread.hpp"

#include "render/names_along.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr double near_best = 0.75;      // of the best spot's clearance: where room is looked for
constexpr double widest = 1.2;          // ems between letters
constexpr double not_worth_it = 1.08;   // times as wide as it is anyway
constexpr std::size_t most_along = 20;  // candidates
constexpr double turned_cost = 40;      // level names read better

std::size_t letters(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

const LabelLine& longest(const std::vector<LabelLine>& lines) {
  return *std::ranges::max_element(lines, {}, &LabelLine::width);
}

double most_room(const AreaOutline& outline, const std::vector<Spot>& spots, double height) {
  double room = 0;
  for (const Spot& spot : spots) {
    if (spot.clearance < near_best * spots.front().clearance) break;
    room = std::max(room, outline.room(spot.at, height));
  }
  return room;
}

// Towards which the spots about a position reach farthest, to the right or straight up.
XY axis_at(XY at, double reach, const std::vector<Spot>& spots) {
  double xx = 0, xy = 0, yy = 0;
  for (const Spot& spot : spots) {
    const double x = spot.at.x - at.x, y = spot.at.y - at.y;
    if (x * x + y * y > 2.25 * reach * reach) continue;
    xx += x * x, xy += x * y, yy += y * y;
  }
  const double angle = std::atan2(2 * xy, xx - yy) / 2;
  XY axis{std::cos(angle), std::sin(angle)};
  if (std::abs(axis.x) < 0.1 ? axis.y > 0 : axis.x < 0) axis = {-axis.x, -axis.y};
  return axis;
}

}  // namespace

std::vector<LabelLine> on_one_line(const std::vector<LabelLine>& lines,
                                   const Typesetter& typesetter) {
  std::vector<LabelLine> one{lines.front()};
  for (std::size_t i = 1; i < lines.size(); ++i) one.front().text += ' ' + lines[i].text;
  measure(one, typesetter);
  return one;
}

std::vector<LabelLine> spread_lines(const AreaOutline& outline, const std::vector<Spot>& spots,
                                    double share, const Typesetter& typesetter,
                                    const std::vector<LabelLine>& lines) {
  for (const LabelLine& line : lines)
    if (is_joined(line.text) || letters(line.text) < 2) return lines;
  std::vector<LabelLine> wide = on_one_line(lines, typesetter);
  double target = share * most_room(outline, spots, block_size(wide).y);
  if (wide.front().width > target) {
    wide = lines;
    target = share * most_room(outline, spots, block_size(wide).y);
  }
  const LabelLine& line = longest(wide);
  if (target < not_worth_it * line.width) return lines;
  const double more = (target - line.width) / static_cast<double>(letters(line.text) - 1);
  const double spacing = std::min(line.font.spacing + more, widest * line.font.size);
  for (LabelLine& each : wide) each.font.spacing = std::max(each.font.spacing, spacing);
  measure(wide, typesetter);
  return wide;
}

std::vector<Candidate> along_the_area(const AreaOutline& outline, const std::vector<Spot>& spots,
                                      const LabelLine& line) {
  std::vector<Candidate> candidates;
  if (spots.size() < 4) return candidates;
  const double em = line.font.size, reach = line.width / 2 + em / 2;
  for (const Spot& spot : spots) {
    if (spot.clearance < em * 0.6 || candidates.size() >= most_along) break;
    const XY axis = axis_at(spot.at, reach, spots);
    bool inside = true;
    for (const double share : {-1.0, -0.66, -0.33, 0.33, 0.66, 1.0})
      inside = inside && outline.contains({spot.at.x + axis.x * reach * share,
                                           spot.at.y + axis.y * reach * share});
    if (!inside) continue;
    // The baseline lies below the letters' middle.
    const XY foot{spot.at.x - axis.y * em * 0.35, spot.at.y + axis.x * em * 0.35};
    Candidate candidate;
    candidate.path = {{foot.x - axis.x * line.width / 2, foot.y - axis.y * line.width / 2},
                      {foot.x + axis.x * line.width / 2, foot.y + axis.y * line.width / 2}};
    candidate.covers = boxes_on(candidate.path, em);
    candidate.box = candidate.covers.front();
    for (const Box& box : candidate.covers)
      candidate.box = {std::min(candidate.box.left, box.left), std::min(candidate.box.top, box.top),
                       std::max(candidate.box.right, box.right),
                       std::max(candidate.box.bottom, box.bottom)};
    candidate.cost = turned_cost + 8 * (1 - spot.clearance / spots.front().clearance);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace rumbo::render
