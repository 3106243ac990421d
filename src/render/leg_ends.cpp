#include "render/leg_ends.hpp"

#include "render/feature_group.hpp"
#include "render/icons.hpp"
#include "render/paint_values.hpp"
#include "render/text_block.hpp"
#include "render/words.hpp"
#include "scene/clean_text.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr double arrow_length = 13;
constexpr double stand_off = 10;  // pixels between an arrow's tip and the stop it points at
constexpr double inset = 4;       // between an arrow's tip and the frame
constexpr double one_label = 90;  // exits nearer than this share a label
constexpr double text_size = 13.5;

struct End {
  XY tip;
  double angle = 0;
  bool beyond = false;  // the destination lies outside the frame
};

double degrees(const XY& from, const XY& to) {
  return std::atan2(to.y - from.y, to.x - from.x) * 180 / std::numbers::pi;
}

// Walks back from the path's end by `distance`, for a tip and a direction.
std::optional<End> end_of(const std::vector<XY>& points, double distance, bool beyond) {
  for (std::size_t i = points.size() - 1; i > 0; --i) {
    const XY& a = points[i - 1];
    const XY& b = points[i];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length > distance && length > 0) {
      const double share = 1 - distance / length;
      const XY tip{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
      return End{tip, degrees(a, b), beyond};
    }
    distance -= length;
  }
  return std::nullopt;
}

// The last end inside the frame of the leg, in its direction of travel.
std::optional<End> find_end(const geo::Features& journeys, std::size_t index,
                            const Drawing& drawing) {
  const std::vector<Path> paths = drawing.lanes.placed(
      index, drawing.geometry.lines(journeys[index].geometry), drawing.lane_width);
  const Box frame = drawing.view.frame().grown(-inset);
  for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
    const auto parts =
        geo::clip_line(path->points, {frame.left, frame.top, frame.right, frame.bottom});
    if (parts.empty()) continue;
    const bool beyond = path != paths.rbegin() || !frame.contains(path->points.back());
    return end_of(beyond ? parts.front() : parts.back(), beyond ? 0 : stand_off, beyond);
  }
  return std::nullopt;
}

// The paint of the topmost line layer that shows the leg.
std::optional<Stroke> stroke_of(const style::Style& style, const geo::Feature& leg, double zoom) {
  const style::Context context{zoom, &leg};
  for (auto layer = style.layers.rbegin(); layer != style.layers.rend(); ++layer) {
    const style::Source* source = style.find_source(layer->source);
    if (source && source->type == style::SourceType::journeys &&
        layer->type == style::LayerType::line && layer->visible_at(zoom) && layer->shows(context))
      return line_stroke(*layer, context);
  }
  return std::nullopt;
}

std::string end_text(const geo::Feature& leg, std::string_view language) {
  const std::string to = clean_text(property_text(leg, "to"));
  if (to.empty()) return {};
  const bool cancelled = leg.string_or("status", "") == "cancelled";
  return fmt::format("{} {} ({})", word(Word::to, language), to,
                     word(cancelled ? Word::cancelled : Word::intended, language));
}

void add_label(const geo::Feature& leg, const End& end, const Lettering& with,
               std::vector<Label>& labels) {
  const std::string text = end_text(leg, with.drawing.language);
  if (text.empty()) return;
  const JourneyEntry* journey = with.journeys.find(property_text(leg, "journey"));
  std::vector<Bullet> bullets;
  if (journey && with.journeys.several()) bullets.push_back({journey->number, journey->colour});
  const auto same = std::ranges::find_if(labels, [&](const Label& label) {
    return label.lines.front().text == text &&
           std::hypot(label.at.x - end.tip.x, label.at.y - end.tip.y) < one_label;
  });
  if (same != labels.end()) {
    auto& known = same->lines.front().bullets;
    for (const Bullet& bullet : bullets)
      if (std::ranges::find(known, bullet.text, &Bullet::text) == known.end())
        known.push_back(bullet);
    return;
  }
  Label label;
  label.id = fmt::format("label-end-{}", labels.size() + 1);
  label.title = feature_title(leg, with.drawing.language);
  label.data = feature_group(leg, "", with.drawing.language).data;
  label.lines = {{std::move(bullets), text,
                  Font{with.family, text_size * with.type, false, true, 0}, with.settings.ink, 0,
                  0}};
  label.halo = faded(with.settings.paper, 0.9);
  label.halo_width = 1.8;
  label.at = end.tip;
  label.essential = true;
  label.rank = 1;
  labels.push_back(std::move(label));
}

// Beside the line rather than on it, pulled inwards along it step by step.
void add_candidates(Label& label, double angle, const Typesetter& typesetter) {
  measure(label.lines, typesetter);
  const XY size = block_size(label.lines);
  const double turn = angle * std::numbers::pi / 180;
  static constexpr const char* anchors[] = {"left",     "right",     "top",         "bottom",
                                            "top-left", "top-right", "bottom-left", "bottom-right"};
  for (int step = 0; step < 4; ++step) {
    const double back = 8.0 + 18.0 * step;
    const XY at{label.at.x - std::cos(turn) * back, label.at.y - std::sin(turn) * back};
    for (const char* anchor : anchors) {
      Candidate candidate = anchored(anchor, at, size, 11);
      candidate.cost = 8.0 * step * step;  // far from its arrow it would seem to speak of another
      label.candidates.push_back(std::move(candidate));
    }
  }
}

}  // namespace

LegEnds leg_ends(const style::Style& style, const geo::Features& journeys, const Lettering& with) {
  LegEnds ends;
  ends.arrows.id = "leg-ends";
  std::vector<double> angles;
  for (std::size_t i = 0; i < journeys.size(); ++i) {
    const std::string_view status = journeys[i].string_or("status", "");
    if (status != "intended" && status != "cancelled") continue;
    const auto stroke = stroke_of(style, journeys[i], with.drawing.view.zoom());
    const auto end = find_end(journeys, i, with.drawing);
    if (!stroke || !end) continue;
    Group arrow = feature_group(journeys[i], "leg-end", with.drawing.language);
    arrow.children.push_back({arrow_head(end->tip, end->angle, arrow_length, stroke->colour)});
    ends.arrows.children.push_back({std::move(arrow)});
    const double turn = end->angle * std::numbers::pi / 180;
    const XY middle{end->tip.x - std::cos(turn) * arrow_length / 2,
                    end->tip.y - std::sin(turn) * arrow_length / 2};
    ends.solid.push_back(Box{middle.x, middle.y, middle.x, middle.y}.grown(arrow_length / 2));
    if (!end->beyond) continue;
    add_label(journeys[i], *end, with, ends.labels);
    angles.resize(ends.labels.size(), end->angle);
  }
  for (std::size_t i = 0; i < ends.labels.size(); ++i)
    add_candidates(ends.labels[i], angles[i], with.typesetter);
  return ends;
}

}  // namespace rumbo::render
