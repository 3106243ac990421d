#include "indexing/source_readers.hpp"
#include "indexing/yaml_values.hpp"

#include <array>

namespace rumbo::indexing {
namespace {

SourceBorder border_of(const yaml::Node& node) {
  static constexpr std::array<std::string_view, 5> keys{"id", "pairs", "context", "names", "note"};
  require_keys(node, keys);
  SourceBorder border;
  if (const auto* context = node.find("context")) border.context = country_of(*context);
  for (const yaml::Node& pair : items(child(node, "pairs"))) {
    if (items(pair).size() != 2) throw base::InputError(pair.position(), "must be two countries");
    border.pairs.emplace_back(country_of(pair.items()[0]), country_of(pair.items()[1]));
  }
  if (border.pairs.empty())
    throw base::InputError(node.position(), "has no pair of countries; add one");
  return border;
}

}  // namespace

void read_borders(const Reading& reading) {
  for_each_item(child(reading.root, "borders"), [&reading](const yaml::Node& node) {
    SourceBorder border = border_of(node);
    for_each_name(child(node, "names"), [&](std::string_view, const std::string& name) {
      border.name = name;
      reading.into.add_border(border);
    });
  });
}

}  // namespace rumbo::indexing
