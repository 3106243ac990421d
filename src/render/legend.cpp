#include "render/legend.hpp"

#include "placement/label.hpp"
#include "render/paint_values.hpp"
#include "render/text_block.hpp"
#include "scene/clean_text.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr double side = 14;
constexpr double sample_width = 38;
constexpr double sample_gap = 11;
constexpr double widest_text = 340;
constexpr std::size_t most_journeys = 12;

// Puts the legend's rows one below the other.
class Rows {
 public:
  Rows(const style::MapSettings& settings, const Typesetter& typesetter)
      : settings_(settings), typesetter_(typesetter), size_(settings.legend_size) {
    font_.family = settings.fonts.front();
    font_.size = size_;
  }

  void heading(const std::string& text) {
    Font font = font_;
    font.bold = true;
    y_ += size_ * 0.2;
    write(text, font, settings_.ink, side);
    y_ += size_ * 0.3;
  }

  void journey(const JourneyEntry& entry, bool numbered) {
    const double middle = y_ + size_ * 0.62;
    if (numbered) {
      Label bullet;
      bullet.lines = {{{{entry.number, entry.colour}}, "", font_, settings_.ink, 0, 0}};
      measure(bullet.lines, typesetter_);
      const XY size = block_size(bullet.lines);
      const double left = side + (sample_width - size_ * 1.24) / 2;
      const Candidate at{{left, middle - size_ * 0.42, left + size.x, middle + size_},
                         Justify::left,
                         0,
                         0,
                         {},
                         false};
      for (Node& node : set_label(bullet, at, typesetter_))
        if (!std::holds_alternative<Text>(node.item) || !std::get<Text>(node.item).text.empty())
          nodes_.push_back(std::move(node));
    } else {
      line(middle, Stroke{entry.colour, 3.6, Cap::round, Join::round, {}});
    }
    Font title = font_;
    title.bold = true;
    for (const std::string& text : wrap(entry.title, title, widest_text, typesetter_))
      write(text, title, settings_.ink, text_left());
    if (!entry.dates.empty()) {
      Font dates = font_;
      dates.size = size_ * 0.88;
      write(entry.dates, dates, settings_.muted_ink, text_left());
    }
    y_ += size_ * 0.45;
  }

  void sample(const LegendSample& sample) {
    const double middle = y_ + size_ * 0.62;
    if (sample.type == style::LayerType::circle) {
      nodes_.push_back({Disc{{side + sample_width / 2, middle},
                             std::min(sample.radius, size_ * 0.62),
                             sample.fill,
                             sample.stroke}});
    } else if (sample.type == style::LayerType::fill) {
      Shape shape;
      shape.paths = {rectangle(
          {side + 6, middle - size_ * 0.42, side + sample_width - 6, middle + size_ * 0.42})};
      shape.fill = sample.fill;
      shape.stroke = sample.stroke;
      nodes_.push_back({std::move(shape)});
    } else if (sample.stroke) {
      line(middle, *sample.stroke);
    }
    for (const std::string& text : wrap(sample.text, font_, widest_text, typesetter_))
      write(text, font_, settings_.ink, text_left());
    y_ += size_ * 0.12;
  }

  void rule() {
    Shape shape;
    shape.stroke = Stroke{faded(settings_.muted_ink, 0.35), 0.8, Cap::butt, Join::miter, {}};
    shape.paths = {{{{side, y_}, {side + 60, y_}}, false}};
    nodes_.push_back({std::move(shape)});
    y_ += size_ * 0.6;
  }

  Panel panel() {
    Panel panel;
    panel.id = "legend";
    panel.title = "Legend";
    panel.corners = {1, 2, 3, 0};
    if (nodes_.empty()) return panel;
    panel.size = {right_ + side, y_ + side * 0.55};
    panel.nodes = std::move(nodes_);
    return panel;
  }

 private:
  static double text_left() { return side + sample_width + sample_gap; }

  void write(const std::string& words, const Font& font, const Colour& colour, double left) {
    Text text;
    text.text = words;
    text.font = font;
    text.colour = colour;
    text.width = typesetter_.measure(words, font).width;
    text.origin = {left, y_ + font.size * 0.98};
    right_ = std::max(right_, left + text.width);
    y_ += font.size * 1.36;
    nodes_.push_back({std::move(text)});
  }

  void line(double middle, const Stroke& stroke) {
    Shape shape;
    shape.stroke = stroke;
    shape.paths = {{{{side, middle}, {side + sample_width, middle}}, false}};
    nodes_.push_back({std::move(shape)});
  }

  const style::MapSettings& settings_;
  const Typesetter& typesetter_;
  double size_;
  Font font_;
  double y_ = side * 0.8;
  double right_ = 0;
  std::vector<Node> nodes_;
};

LegendSample sample_of(const style::Layer& layer, const geo::Feature& feature,
                       const Drawing& drawing) {
  const style::Context context{drawing.view.zoom(), &feature};
  LegendSample sample;
  sample.type = layer.type;
  sample.text = clean_text(layer.legend(drawing.language), 60);
  sample.radius = circle_radius(layer, context);
  if (layer.type == style::LayerType::line) sample.stroke = line_stroke(layer, context);
  if (layer.type == style::LayerType::circle) {
    sample.stroke = circle_stroke(layer, context);
    sample.fill = circle_fill(layer, context);
  }
  if (layer.type == style::LayerType::fill)
    sample.fill =
        faded(layer.colour("fill-color", context, {}), layer.number("fill-opacity", context, 1));
  return sample;
}

bool visible(const geo::Feature& feature, const Drawing& drawing) {
  const Box& frame = drawing.view.frame();
  const auto inside = [&](const XY& point) { return frame.contains(point); };
  if (std::ranges::any_of(drawing.geometry.points(feature.geometry), inside)) return true;
  return std::ranges::any_of(drawing.geometry.lines(feature.geometry), [&](const Path& path) {
    return std::ranges::any_of(path.points, inside);
  });
}

bool of_several_journeys(const geo::Features& features, const geo::Value& index) {
  return std::ranges::any_of(features, [&](const geo::Feature& feature) {
    const geo::Value* other = feature.find("journey_index");
    return other && *other != index;
  });
}

void neutralise(Colour& colour, const Colour& of_another, const Colour& neutral) {
  if (colour != of_another) colour = {neutral.red, neutral.green, neutral.blue, colour.alpha};
}

// Stops, then ways, then areas; of ways, whole lines before broken ones.
int place_in_legend(const LegendSample& sample) {
  if (sample.type == style::LayerType::circle) return 0;
  if (sample.type == style::LayerType::line)
    return sample.stroke && !sample.stroke->dashes.empty() ? 2 : 1;
  return sample.type == style::LayerType::fill ? 4 : 3;
}

std::vector<const LegendSample*> in_reading_order(const std::vector<LegendSample>& samples) {
  std::vector<const LegendSample*> order;
  for (const LegendSample& sample : samples) order.push_back(&sample);
  std::ranges::stable_sort(order, {}, [](const auto* sample) { return place_in_legend(*sample); });
  return order;
}

}  // namespace

std::optional<LegendSample> legend_sample(const style::Layer& layer, const geo::Features& features,
                                          const Drawing& drawing, const Colour& neutral) {
  if (layer.legend(drawing.language).empty()) return std::nullopt;
  for (const geo::Feature& feature : features) {
    if (!layer.shows({drawing.view.zoom(), &feature}) || !visible(feature, drawing)) continue;
    LegendSample sample = sample_of(layer, feature, drawing);
    geo::Feature other = feature;
    const geo::Value* index = feature.find("journey_index");
    if (!index || !of_several_journeys(features, *index)) return sample;
    other.set("journey_index", index->number() + 1);
    const LegendSample second = sample_of(layer, other, drawing);
    if (sample.stroke) neutralise(sample.stroke->colour, second.stroke->colour, neutral);
    if (sample.fill) neutralise(*sample.fill, *second.fill, neutral);
    return sample;
  }
  return std::nullopt;
}

Panel legend(const JourneyList& journeys, const std::vector<LegendSample>& samples,
             const style::MapSettings& settings, const Typesetter& typesetter) {
  Rows rows(settings, typesetter);
  if (!settings.legend_title.empty()) rows.heading(clean_text(settings.legend_title));
  const auto& entries = journeys.entries();
  for (std::size_t i = 0; i < std::min(entries.size(), most_journeys); ++i)
    rows.journey(entries[i], journeys.several());
  if (!entries.empty() && !samples.empty()) rows.rule();
  for (const auto* sample : in_reading_order(samples)) rows.sample(*sample);
  return rows.panel();
}

}  // namespace rumbo::render
