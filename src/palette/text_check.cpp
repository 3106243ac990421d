#include "palette/checks.hpp"
#include "palette/contrast.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace rumbo::palette {
namespace {

constexpr double large = 24, large_bold = 18.66;  // pixels: 18 and 14 points
constexpr double least_halo = 1;                  // pixels; a thinner one does not carry a text
constexpr double densest_see_through = 0.75;

// Text as one layer sets it at one zoom for one feature.
struct Setting {
  Colour text;
  std::optional<Colour> halo;
  double size = 0;
  bool bold = false;

  double needed() const {
    return size >= large || (bold && size >= large_bold) ? least_large_contrast
                                                         : least_text_contrast;
  }
};

Setting setting(const style::Layer& layer, const style::Context& context) {
  Setting set;
  set.text = layer.colour("text-color", context, {0, 0, 0, 1});
  set.text.alpha *= layer.number("text-opacity", context, 1);
  const Colour halo = layer.colour("text-halo-color", context, {0, 0, 0, 0});
  if (halo.alpha >= densest_see_through &&
      layer.number("text-halo-width", context, 0) >= least_halo)
    set.halo = halo;
  set.size = layer.number("text-size", context, 16);
  const auto fonts = layer.texts("text-font", context);
  set.bold = !fonts.empty() && fonts.front().find(" Bold") != std::string::npos;
  return set;
}

std::vector<Colour> grounds_of(const Setting& set, std::vector<Colour> below) {
  if (set.halo)
    for (Colour& ground : below) ground = over(*set.halo, ground);
  return below;
}

// Features that styles commonly tell apart: towns great and small, stops of each journey.
std::vector<geo::Feature> samples(bool journeys) {
  std::vector<geo::Feature> out(journeys ? journeys_checked : 2);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (journeys) {
      out[i].set("feature", "stop");
      out[i].set("journey_index", static_cast<std::int64_t>(i));
    } else {
      out[i].set("feature_code", i == 0 ? "PPLC" : "PPL");
      out[i].set("population", std::int64_t{i == 0 ? 9'000'000 : 900});
    }
  }
  return out;
}

struct Worst {
  double share = 1;  // of the contrast needed
  std::string message;
};

void consider(Worst& worst, const Setting& set, const std::vector<Colour>& below, double zoom,
              std::string_view what) {
  for (const Colour& ground : grounds_of(set, below)) {
    const double ratio = contrast(over(set.text, ground), ground);
    if (ratio / set.needed() >= worst.share) continue;
    worst.share = ratio / set.needed();
    worst.message = fmt::format(
        "{} {} of {:g} px on {} {} has a contrast of {:.2f}:1 at zoom {:g}; "
        "{:g}:1 is needed",
        what, hex(set.text), set.size, set.halo ? "the halo" : "the ground", hex(ground), ratio,
        zoom, set.needed());
  }
}

void check_layer(const style::Style& style, const style::Layer& layer, base::Diagnostics& found) {
  const bool journeys = draws_journeys(style, layer);
  Worst worst;
  for (const double zoom : zooms_checked) {
    if (!layer.visible_at(zoom)) continue;
    const std::vector<Colour> below = grounds(style, zoom);
    for (const geo::Feature& feature : samples(journeys)) {
      Setting set = setting(layer, {zoom, &feature});
      consider(worst, set, below, zoom, "text");
      if (!journeys) continue;
      set.text = style.map.muted_ink;  // of the dates below a stop's name
      set.size *= 0.8;
      set.bold = false;
      consider(worst, set, below, zoom, "muted-ink, the dates under it,");
    }
  }
  if (!worst.message.empty())
    found.warn(layer.position, fmt::format("layer '{}': {}", layer.id, worst.message));
}

void check_ink(const style::Style& style, const Colour& ink, std::string_view key,
               base::Diagnostics& found) {
  std::vector<Colour> below = grounds(style, 6);
  for (Colour& ground : below) ground = over(style.map.panel, ground);
  below.push_back(over(style.map.paper, {1, 1, 1, 1}));
  const double ratio = least_contrast(ink, below);
  if (ratio >= least_text_contrast) return;
  base::SourcePosition where;
  if (!style.layers.empty()) where.file = style.layers.front().position.file;
  found.warn(where, fmt::format("map, {}: {} has a contrast of {:.2f}:1 with the paper or a panel; "
                                "{:g}:1 is needed",
                                key, hex(ink), ratio, least_text_contrast));
}

}  // namespace

void check_texts(const style::Style& style, base::Diagnostics& found) {
  check_ink(style, style.map.ink, "ink", found);
  check_ink(style, style.map.muted_ink, "muted-ink", found);
  for (const style::Layer& layer : style.layers)
    if (layer.visible && layer.type == style::LayerType::symbol && layer.find("text-field"))
      check_layer(style, layer, found);
}

}  // namespace rumbo::palette
