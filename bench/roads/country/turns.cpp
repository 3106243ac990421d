#include "country/turns.hpp"

#include <cmath>

namespace rumbo::bench {
namespace {

constexpr double pi = 3.14159265358979323846;

double bearing(geo::LonLat from, geo::LonLat to) {
  const double shrink = std::cos(from.lat * pi / 180);
  return std::atan2(to.lat - from.lat, (to.lon - from.lon) * shrink);
}

std::uint32_t milliseconds(double turned) {  // left, in radians within -2 pi to 2 pi
  const double left = std::remainder(turned, 2 * pi);
  if (std::abs(left) < pi / 4) return 0;
  return left < 0 ? 2000 : 6000;
}

class Turns {
 public:
  explicit Turns(const RoadGraph& roads) : roads_(roads), graph_(roads.graph) {}

  RoadGraph make() {
    turns_.graph.first_arc.push_back(0);
    for (std::uint32_t node = 0; node < graph_.nodes(); ++node)
      for (std::uint32_t arc = graph_.first_arc[node]; arc < graph_.first_arc[node + 1]; ++arc)
        arrive(node, graph_.head[arc]);
    return std::move(turns_);
  }

 private:
  void arrive(std::uint32_t from, std::uint32_t at) {
    turns_.lon.push_back(roads_.lon[at]);
    turns_.lat.push_back(roads_.lat[at]);
    const std::size_t before = turns_.graph.arcs();
    const double heading = bearing(roads_.position(from), roads_.position(at));
    for (std::uint32_t arc = graph_.first_arc[at]; arc < graph_.first_arc[at + 1]; ++arc)
      if (const std::uint32_t to = graph_.head[arc]; to != from)
        add(arc, milliseconds(bearing(roads_.position(at), roads_.position(to)) - heading));
    if (turns_.graph.arcs() == before)
      for (std::uint32_t arc = graph_.first_arc[at]; arc < graph_.first_arc[at + 1]; ++arc)
        add(arc, 20'000);
    turns_.graph.first_arc.push_back(static_cast<std::uint32_t>(turns_.graph.arcs()));
  }

  void add(std::uint32_t arc, std::uint32_t turn) {
    turns_.graph.head.push_back(arc);
    turns_.graph.cost.push_back(graph_.cost[arc] + turn);
  }

  const RoadGraph& roads_;
  const roads::SearchGraph& graph_;
  RoadGraph turns_;
};

}  // namespace

RoadGraph turns_of(const RoadGraph& roads) { return Turns(roads).make(); }

}  // namespace rumbo::bench
