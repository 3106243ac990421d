#include "render/feature_group.hpp"
#include "render/icons.hpp"
#include "render/symbols.hpp"
#include "render/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

struct Wish {
  const geo::Feature* feature;
  XY at;
  double key;
  bool named;  // by the route
};

std::vector<Wish> wishes(const style::Layer& layer, const geo::Features& features,
                         const Lettering& with) {
  std::vector<Wish> out;
  for (const geo::Feature& feature : features) {
    const style::Context context{with.drawing.view.zoom(), &feature};
    const bool shown = layer.shows(context);
    if (with.route.is_stop(feature)) continue;
    const bool named = with.route.is_named(feature);
    if (!shown && !named) continue;
    for (const XY& point : with.drawing.geometry.points(feature.geometry))
      if (with.drawing.view.frame().contains(point))
        out.push_back({&feature, point, layer.number("symbol-sort-key", context, 0), named});
  }
  std::ranges::stable_sort(out, [](const Wish& a, const Wish& b) {
    return a.named != b.named ? a.named : a.key < b.key;
  });
  return out;
}

}  // namespace

void add_point_labels(const style::Layer& layer, const geo::Features& features,
                      const Lettering& with, double rank, std::vector<Label>& labels) {
  const std::vector<Wish> all = wishes(layer, features, with);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const style::Context context{with.drawing.view.zoom(), all[i].feature};
    Label label;
    label.id = "label-" + as_id(layer.id + " " + property_text(*all[i].feature, "geonames")) + "-" +
               std::to_string(i);
    label.lines = text_block(layer, context, with.family, with.typesetter, with.type);
    label.at = all[i].at;
    label.icon = icon(layer, context, all[i].at, 0);
    if (!label.icon.empty()) {
      label.radius = icon_radius(layer, context);
      label.icon_box = Box{label.at.x, label.at.y, label.at.x, label.at.y}.grown(label.radius);
    }
    if (label.lines.empty() && label.icon.empty()) continue;
    label.title = property_text(*all[i].feature, "name");
    label.halo_width = layer.number("text-halo-width", context, 0);
    label.halo = layer.colour("text-halo-color", context, Colour{0, 0, 0, 0});
    label.candidates = point_candidates(layer, context, label);
    label.padding = layer.number("text-padding", context, 2);
    label.overlap = layer.flag("text-allow-overlap", context, false);
    label.rank =
        all[i].named ? -1 : rank + static_cast<double>(i) / static_cast<double>(all.size() + 1);
    if (all[i].named) add_leader_candidates(label);
    labels.push_back(std::move(label));
  }
}

}  // namespace rumbo::render
