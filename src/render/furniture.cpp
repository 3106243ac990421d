#include "render/furniture.hpp"

#include "render/locator.hpp"
#include "render/north_arrow.hpp"
#include "render/paint_values.hpp"
#include "render/scale_bar.hpp"

namespace rumbo::render {
namespace {

constexpr double widest_share = 0.5;  // of the frame
constexpr double tallest_share = 0.7;

Panel scale_bar_at(XY left_end, const Furnishing& with) {
  return scale_bar(with.view, left_end, with.settings, with.typesetter);
}

}  // namespace

std::vector<Panel> make_furniture(const Furnishing& with, const std::vector<LegendSample>& samples,
                                  bool sketch) {
  const Box& frame = with.view.frame();
  std::vector<Panel> panels;
  const auto keep = [&](Panel panel) {
    if (panel.size.x > 0 && panel.size.x < frame.width() * widest_share &&
        panel.size.y < frame.height() * tallest_share)
      panels.push_back(std::move(panel));
  };
  if (with.settings.legend) keep(legend(with.journeys, samples, with.settings, with.typesetter));
  if (with.settings.inset && with.basemap)
    keep(sketch ? locator_sketch(with.view) : locator(with.view, *with.basemap, with.settings));
  if (with.settings.scale_bar) keep(scale_bar_at({frame.left + 24, frame.bottom - 30}, with));
  keep(north_arrow(with.view, frame.centre(), with.settings, with.typesetter));
  return panels;
}

Group put_panel(Panel panel, const Box& box, const Furnishing& with) {
  // A scale is true only where it stands.
  if (panel.id == "scale-bar") panel = scale_bar_at({box.left + 10, box.centre().y}, with);
  // And so is an arrow to the north.
  if (panel.id == "north-arrow")
    panel = north_arrow(with.view, box.centre(), with.settings, with.typesetter);
  move_by(panel.nodes, {box.left, box.top});
  Group group;
  group.id = panel.id;
  group.title = panel.title;
  if (panel.nodes.empty()) return group;  // no north off the globe
  Shape sheet;
  sheet.paths = {rectangle(box)};
  sheet.fill = with.settings.panel;
  sheet.stroke = Stroke{faded(with.settings.frame, 0.7), 0.8, Cap::butt, Join::miter, {}};
  group.children.push_back({std::move(sheet)});
  for (Node& node : panel.nodes) group.children.push_back(std::move(node));
  return group;
}

}  // namespace rumbo::render
