#include "palette/checks.hpp"
#include "palette/contrast.hpp"
#include "palette/difference.hpp"
#include "palette/vision.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace rumbo::palette {
namespace {

using style::Layer;
using style::LayerType;

constexpr double usual_zoom = 8;  // where journeys and statuses are compared
constexpr const char* statuses[] = {"observed", "inferred", "intended", "cancelled"};

geo::Feature leg(const char* status, int journey) {
  geo::Feature feature;
  feature.set("feature", "leg");
  feature.set("status", status);
  feature.set("journey_index", std::int64_t{journey});
  return feature;
}

// Each kind of thing a journey puts on a map, with what to call it.
std::vector<std::pair<geo::Feature, std::string>> things(int journey) {
  std::vector<std::pair<geo::Feature, std::string>> out;
  const std::string of = fmt::format(" of journey {}", journey + 1);
  for (const char* status : statuses)
    out.emplace_back(leg(status, journey), fmt::format("a leg {}{}", status, of));
  for (const char* what : {"arrived", "intended", "cancelled"})
    for (const char* certainty : {"certain", "uncertain"}) {
      geo::Feature stop;
      stop.set("feature", "stop");
      stop.set("what", what);
      stop.set("certainty", certainty);
      stop.set("journey_index", std::int64_t{journey});
      out.emplace_back(std::move(stop), fmt::format("a stop {}, {}{}", what, certainty, of));
    }
  geo::Feature area;
  area.set("feature", "area");
  area.set("radius_km", 5.0);
  area.set("journey_index", std::int64_t{journey});
  out.emplace_back(std::move(area), "an area" + of);
  return out;
}

Colour with_opacity(const Layer& layer, const style::Context& context, const char* colour,
                    const char* opacity) {
  Colour result = layer.colour(colour, context, {0, 0, 0, 1});
  result.alpha *= layer.number(opacity, context, 1);
  return result;
}

// The colours a layer draws a feature with.
std::vector<Colour> inks(const Layer& layer, const style::Context& context) {
  if (layer.type == LayerType::line && layer.number("line-width", context, 1) > 0)
    return {with_opacity(layer, context, "line-color", "line-opacity")};
  if (layer.type == LayerType::fill)
    return {with_opacity(layer, context, "fill-color", "fill-opacity")};
  if (layer.type != LayerType::circle) return {};
  std::vector<Colour> out{with_opacity(layer, context, "circle-color", "circle-opacity")};
  if (layer.number("circle-stroke-width", context, 0) > 0)
    out.push_back(with_opacity(layer, context, "circle-stroke-color", "circle-stroke-opacity"));
  return out;
}

bool draws(const style::Style& style, const Layer& layer, const style::Context& context) {
  return draws_journeys(style, layer) && layer.visible_at(context.zoom) && layer.shows(context);
}

struct Best {
  const Layer* layer = nullptr;
  double contrast = 0;
  Colour ink;
};

Best most_visible(const style::Style& style, const style::Context& context,
                  const std::vector<Colour>& below) {
  Best best;
  for (const Layer& layer : style.layers) {
    if (!draws(style, layer, context)) continue;
    for (const Colour& ink : inks(layer, context)) {
      const double found = least_contrast(ink, below);
      if (found > best.contrast) best = {&layer, found, ink};
    }
  }
  return best;
}

// What a feature's lines are like without their colour, bottom first.
std::string pattern(const style::Style& style, const geo::Feature& feature) {
  const style::Context context{usual_zoom, &feature};
  std::string out;
  for (const Layer& layer : style.layers) {
    if (layer.type != LayerType::line || !draws(style, layer, context)) continue;
    const double width = layer.number("line-width", context, 1);
    if (width > 0)
      out += fmt::format("{:.2f} [{}];", width,
                         fmt::join(layer.numbers("line-dasharray", context), " "));
  }
  return out;
}

struct Likeness {
  const Layer* layer = nullptr;  // the one that tells the two apart best
  double difference = 0;
  Vision vision = Vision::normal;
  Colour first, second;
};

// How far apart the lines of two features are for one kind of eyes, in the layer that shows most of
// it.
Likeness apart(const style::Style& style, const geo::Feature& a, const geo::Feature& b,
               Vision vision) {
  Likeness best;
  best.vision = vision;
  const Colour ground = grounds(style, usual_zoom).back();
  std::vector<Colour> firsts;
  for (const geo::Feature* feature : {&a, &b}) {
    for (const Layer& layer : style.layers) {
      const style::Context context{usual_zoom, feature};
      if (layer.type != LayerType::line || !draws(style, layer, context)) continue;
      const Colour first = layer.colour("line-color", {usual_zoom, &a}, {0, 0, 0, 1});
      const Colour second = layer.colour("line-color", {usual_zoom, &b}, {0, 0, 0, 1});
      const double found =
          difference(seen(over(first, ground), vision), seen(over(second, ground), vision));
      if (!best.layer || found > best.difference) best = {&layer, found, vision, first, second};
    }
  }
  return best;
}

// A warning where two kinds of leg look alike to some eyes: the worst of them.
void tell_apart(const style::Style& style, const geo::Feature& a, const geo::Feature& b,
                std::string_view names, base::Diagnostics& found) {
  if (pattern(style, a) != pattern(style, b)) return;
  Likeness worst;
  for (const Vision vision : visions) {
    const Likeness here = apart(style, a, b, vision);
    if (here.layer && (!worst.layer || here.difference < worst.difference)) worst = here;
  }
  if (!worst.layer || worst.difference >= least_journey_difference) return;
  found.warn(worst.layer->position,
             fmt::format("layer '{}': {} ({} and {}) differ by {:.1f} (CIEDE2000) for {}; {:g} are "
                         "needed, or another width or dashes",
                         worst.layer->id, names, hex(worst.first), hex(worst.second),
                         worst.difference, to_string(worst.vision), least_journey_difference));
}

}  // namespace

void check_route(const style::Style& style, base::Diagnostics& found) {
  std::set<std::string> said;
  for (const double zoom : zooms_checked) {
    const std::vector<Colour> below = grounds(style, zoom);
    for (int journey = 0; journey < journeys_checked; ++journey) {
      for (const auto& [feature, name] : things(journey)) {
        const Best best = most_visible(style, {zoom, &feature}, below);
        if (!best.layer || best.contrast >= least_graphics_contrast || !said.insert(name).second)
          continue;
        found.warn(
            best.layer->position,
            fmt::format("layer '{}': {} in {} has a contrast of {:.2f}:1 with sea or land at "
                        "zoom {:g}; {:g}:1 is needed",
                        best.layer->id, name, hex(best.ink), best.contrast, zoom,
                        least_graphics_contrast));
      }
    }
  }
}

void check_journeys_apart(const style::Style& style, base::Diagnostics& found) {
  for (int one = 0; one < journeys_checked; ++one)
    for (int other = one + 1; other < journeys_checked; ++other)
      tell_apart(style, leg("observed", one), leg("observed", other),
                 fmt::format("journeys {} and {}", one + 1, other + 1), found);
  for (std::size_t one = 0; one < std::size(statuses); ++one)
    for (std::size_t other = one + 1; other < std::size(statuses); ++other)
      tell_apart(style, leg(statuses[one], 0), leg(statuses[other], 0),
                 fmt::format("legs {} and {}", statuses[one], statuses[other]), found);
}

}  // namespace rumbo::palette
