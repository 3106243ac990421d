#pragma once

#include "geo/geometry.hpp"
#include "roads/prepared.hpp"
#include "roads/street_tree.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace rumbo::roads {

struct FoundWay {
  geo::Line line;  // from the one point to the other
  double km = 0;
  std::uint64_t milliseconds = 0;
};

// Ways between points in mid-street, over prepared roads. Confined to a thread; the roads outlive
// it.
class WayFinder {
 public:
  explicit WayFinder(const Prepared& roads);

  // The quickest way from one point to another, each given on every street that it is on (at least
  // one); nothing when there is none. On foot the way back is the same way.
  std::optional<FoundWay> find(std::span<const OnStreet> from, std::span<const OnStreet> to);

 private:
  std::optional<FoundWay> walk(const OnStreet& from, const OnStreet& to);
  std::optional<FoundWay> drive(std::span<const OnStreet> from, std::span<const OnStreet> to);

  const Prepared& roads_;
  Hierarchy::Search search_;
};

}  // namespace rumbo::roads
