#include "gazetteer/place.hpp"

#include <algorithm>
#include <array>

namespace rumbo::gazetteer {
namespace {

constexpr std::array<std::string_view, 7> names{"feature", "city",   "division2", "division1",
                                                "country", "region", "continent"};

}  // namespace

std::string_view to_string(Kind kind) {
  const auto number = static_cast<std::size_t>(kind);
  return number < names.size() ? names[number] : "place";
}

std::optional<Kind> parse_kind(std::string_view text) {
  const auto found = std::ranges::find(names, text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

}  // namespace rumbo::gazetteer
