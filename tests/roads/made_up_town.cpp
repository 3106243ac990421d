#include "made_up_town.hpp"

using rumbo::geo::LonLat;
using namespace rumbo::roads;

namespace {

constexpr std::uint32_t side = 5;

}  // namespace

MadeUpTown::MadeUpTown(std::uint64_t seed) : state_(seed) {
  for (std::uint32_t row = 0; row < side; ++row)
    for (std::uint32_t column = 0; column < side; ++column)
      ways_.positions.push_back(
          Position::of({-92.5 + column * 0.002 + static_cast<double>(throw_dice(100)) * 1e-5,
                        15.1 + row * 0.002 + static_cast<double>(throw_dice(100)) * 1e-5}));
  for (std::uint32_t row = 0; row < side; ++row) {
    for (std::uint32_t column = 0; column < side; ++column) {
      const std::uint32_t node = row * side + column;
      if (column + 1 < side) add_way(node, node + 1, throw_dice(10));
      if (row + 1 < side) add_way(node, node + side, throw_dice(10));
    }
  }
  const auto ways = static_cast<std::uint32_t>(ways_.ways.size());
  for (int i = 0; i < 12; ++i) {
    const auto from = static_cast<std::uint32_t>(throw_dice(ways));
    const std::uint32_t via = throw_dice(2) == 0 ? ends_of(from).first : ends_of(from).second;
    for (std::uint32_t to = 0; to < ways; ++to)
      if (to != from && (ends_of(to).first == via || ends_of(to).second == via) &&
          throw_dice(2) == 0)
        ways_.rules.push_back({from, via, to, false, for_all});
  }
}

std::uint64_t MadeUpTown::throw_dice(std::uint64_t sides) {
  state_ = state_ * 6364136223846793005U + 1442695040888963407U;
  return (state_ >> 33U) % sides;
}

void MadeUpTown::add_way(std::uint32_t from, std::uint32_t to, std::uint64_t dice) {
  if (dice == 0) return;
  Access access = for_all;
  if (dice == 1 || dice == 2) access = 0x55 | both_bits(Profile::foot);
  if (dice == 3 || dice == 4) access = 0xAA | both_bits(Profile::foot);
  ways_.ways.push_back(
      {{access, dice < 7 ? Class::residential : Class::primary, 0, 0}, ways_.nodes.size(), 2});
  ways_.nodes.push_back(from);
  ways_.nodes.push_back(to);
}

std::pair<std::uint32_t, std::uint32_t> MadeUpTown::ends_of(std::uint32_t way) const {
  const std::size_t first = ways_.ways[way].first_node;
  return {ways_.nodes[first], ways_.nodes[first + 1]};
}

LonLat MadeUpTown::point_on(std::uint32_t way, double share) const {
  const LonLat a = ways_.positions[ends_of(way).first].degrees();
  const LonLat b = ways_.positions[ends_of(way).second].degrees();
  return {a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
}

std::optional<std::pair<std::uint32_t, bool>> MadeUpTown::way_between(std::uint32_t from,
                                                                      std::uint32_t to) const {
  for (std::uint32_t way = 0; way < ways_.ways.size(); ++way) {
    if (ends_of(way) == std::pair{from, to}) return std::pair{way, true};
    if (ends_of(way) == std::pair{to, from}) return std::pair{way, false};
  }
  return std::nullopt;
}

bool MadeUpTown::is_open(std::uint32_t from, std::uint32_t to, Profile profile) const {
  const auto way = way_between(from, to);
  if (!way) return false;
  const Access bit = way->second ? forward_bit(profile) : backward_bit(profile);
  return (ways_.ways[way->first].rules.access & bit) != 0;
}

bool MadeUpTown::is_banned(std::uint32_t from, std::uint32_t via, std::uint32_t to) const {
  const auto first = way_between(from, via);
  const auto second = way_between(via, to);
  for (const auto& rule : ways_.rules)
    if (first && second && rule.from_way == first->first && rule.via_node == via &&
        rule.to_way == second->first)
      return true;
  return false;
}

std::optional<std::uint32_t> MadeUpTown::node_at(LonLat position) const {
  for (std::uint32_t node = 0; node < ways_.positions.size(); ++node)
    if (ways_.positions[node].degrees() == position) return node;
  return std::nullopt;
}
