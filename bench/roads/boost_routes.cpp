#include "boost_routes.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <boost/graph/astar_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace rumbo::bench {
namespace {

struct Weight {
  std::uint32_t cost = 0;
};
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Weight,
                                                 boost::no_property, std::uint32_t, std::uint32_t>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
using Cost = std::uint64_t;

constexpr Cost far_away = std::numeric_limits<Cost>::max();
constexpr double earth_km = 6371;

struct Point {
  double x = 0;
  double y = 0;
  double z = 0;
};

double straight_km(const Point& a, const Point& b) {
  const double x = a.x - b.x;
  const double y = a.y - b.y;
  const double z = a.z - b.z;
  return std::sqrt(x * x + y * y + z * z);
}

Point in_space(geo::LonLat at) {
  constexpr double radians = 3.14159265358979323846 / 180;
  const double across = earth_km * std::cos(at.lat * radians);
  return {across * std::cos(at.lon * radians), across * std::sin(at.lon * radians),
          earth_km * std::sin(at.lat * radians)};
}

Graph graph_of(const roads::SearchGraph& roads) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<Weight> weights;
  for (std::uint32_t node = 0; node < roads.nodes(); ++node)
    for (std::uint32_t arc = roads.first_arc[node]; arc < roads.first_arc[node + 1]; ++arc) {
      ends.emplace_back(node, roads.head[arc]);
      weights.push_back({roads.cost[arc]});
    }
  return Graph(boost::edges_are_sorted, ends.begin(), ends.end(), weights.begin(),
               static_cast<std::uint32_t>(roads.nodes()));
}

// Of any arc: an estimate by it is never too high.
double least_cost_a_km(const roads::SearchGraph& roads, const std::vector<Point>& points) {
  double least = std::numeric_limits<double>::max();
  for (std::uint32_t node = 0; node < roads.nodes(); ++node)
    for (std::uint32_t arc = roads.first_arc[node]; arc < roads.first_arc[node + 1]; ++arc) {
      const double km = straight_km(points[node], points[roads.head[arc]]);
      if (km > 0) least = std::min(least, roads.cost[arc] / km);
    }
  return least * (1 - 1e-9);
}

class Estimate : public boost::astar_heuristic<Graph, Cost> {
 public:
  Estimate(const std::vector<Point>& points, Vertex target, double cost_a_km)
      : points_(&points), target_(points[target]), cost_a_km_(cost_a_km) {}
  Cost operator()(Vertex vertex) const {
    return static_cast<Cost>(straight_km((*points_)[vertex], target_) * cost_a_km_);
  }

 private:
  const std::vector<Point>* points_;
  Point target_;
  double cost_a_km_;
};

struct Arrived {};

class Visitor : public boost::default_astar_visitor {
 public:
  Visitor(Vertex target, std::vector<Vertex>& touched) : target_(target), touched_(&touched) {}
  void discover_vertex(Vertex vertex, const Graph&) const { touched_->push_back(vertex); }
  void examine_vertex(Vertex vertex, const Graph&) const {
    if (vertex == target_) throw Arrived();
  }

 private:
  Vertex target_;
  std::vector<Vertex>* touched_;
};

}  // namespace

struct BoostRoutes::Implementation {
  explicit Implementation(const RoadGraph& roads)
      : graph(graph_of(roads.graph)),
        before(roads.graph.nodes()),
        cost(roads.graph.nodes(), far_away),
        rank(roads.graph.nodes(), far_away),
        colour(roads.graph.nodes(), boost::white_color) {
    for (std::uint32_t node = 0; node < roads.graph.nodes(); ++node)
      points.push_back(in_space(roads.position(node)));
    cost_a_km = least_cost_a_km(roads.graph, points);
  }

  void search(Vertex from, Vertex to) {
    const Estimate estimate(points, to, cost_a_km);
    before[from] = from;
    cost[from] = 0;
    rank[from] = estimate(from);
    boost::astar_search_no_init(graph, from, estimate,
                                boost::visitor(Visitor(to, touched))
                                    .predecessor_map(before.data())
                                    .distance_map(cost.data())
                                    .rank_map(rank.data())
                                    .color_map(colour.data())
                                    .weight_map(boost::get(&Weight::cost, graph))
                                    .vertex_index_map(boost::get(boost::vertex_index, graph))
                                    .distance_combine([](Cost a, Cost b) { return a + b; })
                                    .distance_inf(far_away)
                                    .distance_zero(Cost{0}));
  }

  void put_back() {
    for (const Vertex vertex : touched) {
      cost[vertex] = rank[vertex] = far_away;
      colour[vertex] = boost::white_color;
    }
    touched.clear();
  }

  Graph graph;
  std::vector<Point> points;
  double cost_a_km = 0;
  std::vector<Vertex> before;
  std::vector<Cost> cost;
  std::vector<Cost> rank;
  std::vector<boost::default_color_type> colour;
  std::vector<Vertex> touched;
};

BoostRoutes::BoostRoutes(const RoadGraph& roads)
    : implementation_(std::make_unique<Implementation>(roads)) {}
BoostRoutes::~BoostRoutes() = default;

std::optional<std::uint64_t> BoostRoutes::cost(std::uint32_t from, std::uint32_t to) {
  std::optional<std::uint64_t> found;
  try {
    implementation_->search(from, to);
  } catch (const Arrived&) {
    found = implementation_->cost[to];
  }
  implementation_->put_back();
  return found;
}

}  // namespace rumbo::bench
