#include "roads/prepare.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::roads {
namespace {

std::uint64_t spread(std::uint32_t bits) {
  std::uint64_t value = bits;
  value = (value | value << 16U) & 0x0000FFFF0000FFFFU;
  value = (value | value << 8U) & 0x00FF00FF00FF00FFU;
  value = (value | value << 4U) & 0x0F0F0F0F0F0F0F0FU;
  value = (value | value << 2U) & 0x3333333333333333U;
  return (value | value << 1U) & 0x5555555555555555U;
}

// How far along the Z-order curve (Morton 1966) a position lies: near numbers are mostly near
// places.
std::uint64_t curve_number(Position position) {
  constexpr std::uint32_t half = 0x80000000;
  return spread(static_cast<std::uint32_t>(position.lon) + half) |
         spread(static_cast<std::uint32_t>(position.lat) + half) << 1U;
}

}  // namespace

Network ordered_for(const Network& network, Profile profile) {
  constexpr std::uint32_t dropped = 0xFFFFFFFF;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < network.streets.size(); ++i) {
    const Street& street = network.streets[i];
    if ((street.access & both_bits(profile)) != 0)
      order.emplace_back(curve_number(network.points[street.first_point + street.points / 2]), i);
  }
  std::ranges::sort(order);

  Network result;
  result.junctions = network.junctions;
  result.barriers = network.barriers;
  result.left_out = network.left_out;
  result.streets.reserve(order.size());
  std::vector<std::uint32_t> number(network.streets.size(), dropped);
  for (const auto& [place, old] : order) {
    Street street = network.streets[old];
    number[old] = static_cast<std::uint32_t>(result.streets.size());
    const auto* points = network.points.data() + street.first_point;
    street.first_point = static_cast<std::uint32_t>(result.points.size());
    result.points.insert(result.points.end(), points, points + street.points);
    result.streets.push_back(street);
  }
  for (TurnRule rule : network.turn_rules) {
    rule.from_street = number[rule.from_street];
    rule.to_street = number[rule.to_street];
    if (rule.from_street != dropped && rule.to_street != dropped) result.turn_rules.push_back(rule);
  }
  return result;
}

}  // namespace rumbo::roads
