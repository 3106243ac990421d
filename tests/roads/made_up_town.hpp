#pragma once

#include "roads/ways.hpp"

#include <cstdint>
#include <optional>
#include <utility>

// A town made up at random: crooked blocks, some streets one-way, some missing, some turns banned.
class MadeUpTown {
 public:
  explicit MadeUpTown(std::uint64_t seed);

  const rumbo::roads::Ways& ways() const { return ways_; }
  rumbo::roads::Network network() const { return network_of(ways_); }

  // The way between two neighbouring nodes, and whether it leads from the first to the second.
  std::optional<std::pair<std::uint32_t, bool>> way_between(std::uint32_t from,
                                                            std::uint32_t to) const;
  bool is_open(std::uint32_t from, std::uint32_t to, rumbo::roads::Profile profile) const;
  bool is_banned(std::uint32_t from, std::uint32_t via, std::uint32_t to) const;
  std::optional<std::uint32_t> node_at(rumbo::geo::LonLat position) const;

  // The two nodes of a way, and a point between them.
  std::pair<std::uint32_t, std::uint32_t> ends_of(std::uint32_t way) const;
  rumbo::geo::LonLat point_on(std::uint32_t way, double share) const;

 private:
  void add_way(std::uint32_t from, std::uint32_t to, std::uint64_t dice);
  std::uint64_t throw_dice(std::uint64_t sides);

  rumbo::roads::Ways ways_;
  std::uint64_t state_;
};
