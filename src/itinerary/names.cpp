#include "itinerary/itinerary.hpp"

#include <algorithm>
#include <array>

namespace rumbo::itinerary {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 12> whats = {
    "departed", "arrived",  "passed", "present",  "rested",   "dispersed",
    "detained", "attacked", "helped", "incident", "intended", "cancelled"};
constexpr std::array<std::string_view, 3> certainties = {"certain", "likely", "uncertain"};
constexpr std::array<std::string_view, 8> modes = {"foot",  "bicycle", "car",  "bus",
                                                   "truck", "train",   "ship", "plane"};
constexpr std::array<std::string_view, 5> path_kinds = {"geodesic", "road", "corridor", "rail",
                                                        "sea"};

template <class Enumeration, std::size_t size>
std::optional<Enumeration> parse(const std::array<std::string_view, size>& names,
                                 std::string_view text) {
  const auto found = std::ranges::find(names, text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enumeration>(found - names.begin());
}

}  // namespace

std::string_view to_string(What what) { return whats.at(static_cast<std::size_t>(what)); }

std::string_view to_string(Certainty certainty) {
  return certainties.at(static_cast<std::size_t>(certainty));
}

std::string_view to_string(Mode mode) { return modes.at(static_cast<std::size_t>(mode)); }

std::string_view to_string(PathKind path) { return path_kinds.at(static_cast<std::size_t>(path)); }

std::optional<What> parse_what(std::string_view text) { return parse<What>(whats, text); }

std::optional<Certainty> parse_certainty(std::string_view text) {
  return parse<Certainty>(certainties, text);
}

std::optional<Mode> parse_mode(std::string_view text) { return parse<Mode>(modes, text); }

std::optional<PathKind> parse_path_kind(std::string_view text) {
  return parse<PathKind>(path_kinds, text);
}

std::span<const std::string_view> what_names() { return whats; }
std::span<const std::string_view> certainty_names() { return certainties; }
std::span<const std::string_view> mode_names() { return modes; }
std::span<const std::string_view> path_kind_names() { return path_kinds; }

bool is_realised(What what) { return what != What::intended && what != What::cancelled; }

}  // namespace rumbo::itinerary
