#include "roads/way_finder.hpp"

#include "roads/street_walk.hpp"
#include "roads/travel_graph.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace rumbo::roads {
namespace {

std::uint64_t apart(const PlaceOnStreet& a, const PlaceOnStreet& b, std::uint32_t whole) {
  const std::uint64_t first = a.before(whole);
  const std::uint64_t second = b.before(whole);
  return first > second ? first - second : second - first;
}

FoundWay along_one_street(const Prepared& roads, const PlaceOnStreet& from, const PlaceOnStreet& to,
                          std::uint32_t whole) {
  FoundWay way;
  WayLine(roads, way).add_between(from, to);
  way.milliseconds = apart(from, to, whole);
  return way;
}

// From a place on foot to both ends of its street.
std::array<Endpoint, 2> ends_of(const Prepared& roads, const PlaceOnStreet& place) {
  const auto& street = *place.street;
  if (street.from_node >= roads.nodes() || street.to_node >= roads.nodes()) roads.damaged();
  return {{{street.from_node, place.before(street.forward_ms)},
           {street.to_node, place.behind(street.forward_ms)}}};
}

// Whether a way over `node` touches the place's street at its beginning.
bool over_beginning(const Prepared& roads, const PlaceOnStreet& place, std::uint32_t node) {
  const auto ends = ends_of(roads, place);
  if (ends[0].node == ends[1].node) return ends[0].cost <= ends[1].cost;
  return node == ends[0].node;
}

// The arc that a search takes from one node to the next.
std::uint32_t cheapest_arc(const Prepared& roads, std::uint32_t from, std::uint32_t to) {
  const auto [first, end] = roads.arcs_of(from);
  std::uint32_t best = end;
  for (std::uint32_t arc = first; arc < end; ++arc)
    if (roads.head()[arc] == to && (best == end || roads.cost()[arc] < roads.cost()[best]))
      best = arc;
  if (best == end) roads.damaged();
  return best;
}

bool is_open(const PlaceOnStreet& place, bool forward) {
  return (forward ? place.street->forward_ms : place.street->backward_ms) != closed;
}

std::uint32_t whole_cost(const PlaceOnStreet& place, bool forward) {
  return forward ? place.street->forward_ms : place.street->backward_ms;
}

std::uint32_t node_of(const PlaceOnStreet& place, bool forward) {
  return 2 * place.on.street + (forward ? 0U : 1U);
}

// A vehicle's exit from a street it starts on: the node it comes to, and in which direction it
// left.
struct Exit {
  Endpoint end;
  const PlaceOnStreet* place = nullptr;
  bool forward = false;
};

void add_exits(const Prepared& roads, const PlaceOnStreet& place, std::vector<Exit>& exits) {
  for (const bool forward : {true, false}) {
    if (!is_open(place, forward)) continue;
    const std::uint32_t whole = whole_cost(place, forward);
    const std::uint64_t rest = forward ? place.behind(whole) : place.before(whole);
    const auto [first, end] = roads.arcs_of(node_of(place, forward));
    for (std::uint32_t arc = first; arc < end; ++arc) {
      const std::uint32_t cost = roads.cost()[arc];
      if (cost < whole || roads.head()[arc] >= roads.nodes()) roads.damaged();
      exits.push_back({{roads.head()[arc], cost - whole + rest}, &place, forward});
    }
  }
}

// Of several exits to one node the cheapest counts, of equally cheap ones the first.
void keep_cheapest(std::vector<Exit>& exits) {
  std::ranges::stable_sort(exits, {},
                           [](const Exit& exit) { return std::tie(exit.end.node, exit.end.cost); });
  const auto same = [](const Exit& a, const Exit& b) { return a.end.node == b.end.node; };
  exits.erase(std::unique(exits.begin(), exits.end(), same), exits.end());
}

void add_entries(const PlaceOnStreet& place, std::vector<Endpoint>& entries) {
  for (const bool forward : {true, false}) {
    if (!is_open(place, forward)) continue;
    const std::uint32_t whole = whole_cost(place, forward);
    entries.push_back(
        {node_of(place, forward), forward ? place.before(whole) : place.behind(whole)});
  }
}

std::vector<PlaceOnStreet> places_of(const Prepared& roads, std::span<const OnStreet> on) {
  std::vector<PlaceOnStreet> places;
  for (const auto& point : on) places.emplace_back(roads, point);
  return places;
}

// Driving straight from the one to the other, where both are on one street that is open that way.
std::optional<FoundWay> drive_along_one_street(const Prepared& roads,
                                               const std::vector<PlaceOnStreet>& starts,
                                               const std::vector<PlaceOnStreet>& ends) {
  std::optional<FoundWay> best;
  for (const auto& start : starts) {
    for (const auto& end : ends) {
      if (start.on.street != end.on.street) continue;
      const bool forward = start.metres <= end.metres;
      const bool stays = start.on.position == end.on.position;
      if (!is_open(start, forward) && !stays) continue;
      const std::uint32_t whole = whole_cost(start, is_open(start, forward) == forward);
      auto way = along_one_street(roads, start, end, whole);
      if (!best || way.milliseconds < best->milliseconds) best = std::move(way);
    }
  }
  return best;
}

}  // namespace

WayFinder::WayFinder(const Prepared& roads) : roads_(roads), search_(roads.hierarchy()) {}

std::optional<FoundWay> WayFinder::find(std::span<const OnStreet> from,
                                        std::span<const OnStreet> to) {
  if (roads_.profile() != Profile::foot) return drive(from, to);
  // Always sought in one direction: of equally quick ways back and forth get the same.
  const auto order = [](const OnStreet& on) { return std::tie(on.street, on.segment, on.share); };
  if (order(from.front()) <= order(to.front())) return walk(from.front(), to.front());
  auto way = walk(to.front(), from.front());
  if (way) std::ranges::reverse(way->line);
  return way;
}

std::optional<FoundWay> WayFinder::walk(const OnStreet& from, const OnStreet& to) {
  const PlaceOnStreet start(roads_, from);
  const PlaceOnStreet end(roads_, to);
  std::optional<FoundWay> direct;
  if (from.street == to.street)
    direct = along_one_street(roads_, start, end, start.street->forward_ms);
  const auto path = search_.find(ends_of(roads_, start), ends_of(roads_, end));
  if (!path || (direct && direct->milliseconds <= path->cost)) return direct;

  FoundWay way;
  way.milliseconds = path->cost;
  WayLine line(roads_, way);
  const auto& nodes = path->nodes;
  if (nodes.empty()) roads_.damaged();
  line.add_from(start, !over_beginning(roads_, start, nodes.front()));
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const std::uint32_t street = roads_.arc_street()[cheapest_arc(roads_, nodes[i - 1], nodes[i])];
    line.add_whole(street, roads_.streets()[street].from_node == nodes[i - 1]);
  }
  line.add_up_to(end, over_beginning(roads_, end, nodes.back()));
  return way;
}

std::optional<FoundWay> WayFinder::drive(std::span<const OnStreet> from,
                                         std::span<const OnStreet> to) {
  const auto starts = places_of(roads_, from);
  const auto ends = places_of(roads_, to);
  auto direct = drive_along_one_street(roads_, starts, ends);

  std::vector<Exit> exits;
  for (const auto& start : starts) add_exits(roads_, start, exits);
  keep_cheapest(exits);
  std::vector<Endpoint> sources;
  for (const auto& exit : exits) sources.push_back(exit.end);
  std::vector<Endpoint> targets;
  for (const auto& end : ends) add_entries(end, targets);
  const auto path = search_.find(sources, targets);
  if (!path || (direct && direct->milliseconds <= path->cost)) return direct;

  FoundWay way;
  way.milliseconds = path->cost;
  WayLine line(roads_, way);
  const auto& nodes = path->nodes;
  if (nodes.empty()) roads_.damaged();
  const auto first =
      std::ranges::find(exits, nodes.front(), [](const Exit& exit) { return exit.end.node; });
  const auto last = std::ranges::find(ends, nodes.back() / 2,
                                      [](const PlaceOnStreet& end) { return end.on.street; });
  if (first == exits.end() || last == ends.end()) roads_.damaged();
  line.add_from(*first->place, first->forward);
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
    line.add_whole(nodes[i] / 2, nodes[i] % 2 == 0);
  line.add_up_to(*last, nodes.back() % 2 == 0);
  return way;
}

}  // namespace rumbo::roads
