#pragma once

#include "road_graph.hpp"

#include <cstdint>
#include <memory>
#include <optional>

namespace rumbo::bench {

// Boost.Graph's A* on a compressed sparse row graph, as fast as we could make it: the straight line
// through the earth at the fastest speed of any arc as what is still to come at least, its ends
// kept as points in space so that it costs a square root; stopped at the target; and only what a
// search touched is put back before the next.
class BoostRoutes {
 public:
  explicit BoostRoutes(const RoadGraph& roads);
  ~BoostRoutes();
  BoostRoutes(const BoostRoutes&) = delete;
  BoostRoutes& operator=(const BoostRoutes&) = delete;

  std::optional<std::uint64_t> cost(std::uint32_t from, std::uint32_t to);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace rumbo::bench
