#include "itinerary/value_text.hpp"

#include "base/error.hpp"
#include "itinerary/place_text.hpp"
#include "itinerary/read_event.hpp"
#include "itinerary/via.hpp"
#include "text/split.hpp"
#include "yaml/node.hpp"

#include <optional>

namespace rumbo::itinerary {
namespace {

bool is_flow(const std::string& text) {
  return text.starts_with('{') || text.starts_with('[') || text.starts_with('"');
}

std::optional<yaml::Node> flow(const std::string& text, base::Diagnostics& problems) {
  try {
    return yaml::parse(text, {});
  } catch (const base::InputError& error) {
    for (const auto& diagnostic : error.diagnostics()) problems.error({}, diagnostic.message);
    return std::nullopt;
  }
}

}  // namespace

Where parse_where(const std::string& text, base::Diagnostics& problems) {
  if (is_flow(text)) {
    const auto node = flow(text, problems);
    return node ? read_where(*node, problems) : Where{};
  }
  auto read = parse_place(text, true);
  if (auto* place = std::get_if<Place>(&read)) return {std::move(*place), {}, {}};
  problems.error({}, std::get<std::string>(read));
  return {};
}

std::vector<Where> parse_via(const std::string& text, base::Diagnostics& problems) {
  std::vector<Where> places;
  if (is_flow(text)) {
    const auto node = flow(text, problems);
    if (!node || !node->require(yaml::Kind::sequence, problems)) return {};
    for (const auto& item : node->items())
      if (auto place = read_via(item, problems)) places.push_back(std::move(*place));
    return places;
  }
  for (const auto name : text::split(text, ';'))
    places.push_back(parse_where(std::string(name), problems));
  return places;
}

}  // namespace rumbo::itinerary
