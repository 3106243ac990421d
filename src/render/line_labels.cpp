#include "render/feature_group.hpp"
#include "render/names_along.hpp"
#include "render/paths_joined.hpp"
#include "render/symbols.hpp"
#include "render/text_block.hpp"
#include "scene/track.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace rumbo::render {
namespace {

constexpr double usual_spacing = 250;        // pixels; MapLibre's
constexpr std::size_t most_stretches = 360;  // of a line, the cheapest of each part
constexpr std::size_t most_a_part = 90, fewest_a_part = 12;

// A name and the lines that bear it.
struct Bearer {
  Label label;
  LineName name;
  double spacing = usual_spacing;
  std::vector<std::vector<XY>> lines;
};

Bearer bearer(const style::Layer& layer, const style::Context& context, LabelLine line,
              const Lettering& with) {
  Bearer out;
  out.label.title = line.text;
  out.label.halo_width = layer.number("text-halo-width", context, 0);
  out.label.halo = layer.colour("text-halo-color", context, Colour{0, 0, 0, 0});
  out.label.padding = layer.number("text-padding", context, 2);
  out.spacing = std::max(1.0, layer.number("symbol-spacing", context, usual_spacing));
  out.name.straight = is_joined(line.text);
  if (out.name.straight && line.font.spacing > 0) {  // it would tear them as well
    line.font.spacing = 0;
    line.text_width = line.width = with.typesetter.measure(line.text, line.font).width;
  }
  out.name.width = line.width;
  out.name.em = line.font.size;
  out.name.most_bend = layer.number("text-max-angle", context, 45);
  const std::vector<double> offset = layer.numbers("text-offset", context);
  if (offset.size() == 2) out.name.off = offset[1];
  out.label.lines = {std::move(line)};
  return out;
}

// One label for each part of a line that the spacing asks for; the parts of all lines keep it too.
void add_labels(const Bearer& from, const std::string& id, double rank,
                std::vector<Label>& labels) {
  std::size_t made = 0;
  for (const std::vector<XY>& line : from.lines) {
    std::vector<Stretch> stretches = names_along(line, from.name);
    std::ranges::stable_sort(stretches, {},
                             [](const Stretch& stretch) { return stretch.candidate.cost; });
    const double parts = std::clamp(std::floor(Track(line).length() / from.spacing), 1.0, 50.0);
    std::vector<Label> own(static_cast<std::size_t>(parts), from.label);
    const std::size_t most = std::clamp(most_stretches / own.size(), fewest_a_part, most_a_part);
    for (Stretch& stretch : stretches) {
      const double part = std::clamp(std::floor(stretch.along * parts), 0.0, parts - 1);
      std::vector<Candidate>& candidates = own[static_cast<std::size_t>(part)].candidates;
      if (candidates.size() < most) candidates.push_back(std::move(stretch.candidate));
    }
    for (Label& label : own) {
      if (label.candidates.empty()) continue;
      label.id = id + (made > 0 ? "-" + std::to_string(made + 1) : "");
      label.rank = rank + (made > 0 ? 0.5 : 0);
      label.repeats = id;
      label.apart = from.spacing;
      labels.push_back(std::move(label));
      ++made;
    }
  }
}

}  // namespace

void add_line_labels(const style::Layer& layer, const geo::Features& features,
                     const Lettering& with, double rank, std::vector<Label>& labels) {
  std::map<std::string, Bearer> by_name;
  for (const geo::Feature& feature : features) {
    const style::Context context{with.drawing.view.zoom(), &feature};
    if (!layer.shows(context)) continue;
    std::vector<LabelLine> lines = text_block(layer, context, with.family, with.typesetter);
    if (lines.empty()) continue;
    const auto [entry, is_new] = by_name.try_emplace(lines.front().text);
    if (is_new) entry->second = bearer(layer, context, std::move(lines.front()), with);
    for (Path& path : with.drawing.geometry.lines(feature.geometry))
      entry->second.lines.push_back(std::move(path.points));
  }
  std::size_t number = 0;
  for (auto& [name, from] : by_name) {
    from.lines = joined_ends(std::move(from.lines));
    add_labels(from, "label-" + as_id(layer.id) + "-" + std::to_string(++number), rank, labels);
  }
}

}  // namespace rumbo::render
