#include "gazetteer/source_readers.hpp"
#include "gazetteer/yaml_values.hpp"

namespace rumbo::gazetteer {
namespace {

SourceBorder border_of(const yaml::Node& node, Sources& sources) {
  SourceBorder border;
  if (const auto* context = node.find("context")) border.context = country_of(*context, sources);
  for (const yaml::Node& pair : items(child(node, "pairs"))) {
    if (items(pair).size() != 2) throw base::InputError(pair.position(), "must be two countries");
    border.pairs.emplace_back(country_of(pair.items()[0], sources),
                              country_of(pair.items()[1], sources));
  }
  if (border.pairs.empty())
    throw base::InputError(node.position(), "has no pair of countries; add one");
  return border;
}

}  // namespace

void read_borders(const std::filesystem::path& folder, Sources& sources) {
  const auto root = read_yaml(folder, "borders.yaml", sources);
  if (!root) return;
  for (const yaml::Node& node : items(child(*root, "borders"))) {
    SourceBorder border = border_of(node, sources);
    for_each_name(child(node, "names"), [&](std::string name) {
      border.name = sources.keep(std::move(name));
      sources.borders.push_back(border);
    });
  }
}

}  // namespace rumbo::gazetteer
