#include "pairs.hpp"

#include "random.hpp"
#include "roads/dijkstra.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace rumbo::bench {

std::vector<Pair> make_pairs(const roads::SearchGraph& graph, std::size_t starts,
                             std::size_t ends) {
  Random random(7);
  roads::Dijkstra dijkstra(graph);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < starts; ++i) {
    const roads::Endpoint from{static_cast<std::uint32_t>(random.below(graph.nodes())), 0};
    std::vector<std::uint32_t> to(ends);
    for (std::uint32_t& node : to) node = static_cast<std::uint32_t>(random.below(graph.nodes()));
    const auto costs = dijkstra.costs({&from, 1}, to);
    for (std::size_t end = 0; end < ends; ++end)
      pairs.push_back({from.node, to[end], costs[end].value_or(no_way)});
  }
  for (std::size_t left = pairs.size(); left > 1; --left)
    std::swap(pairs[left - 1], pairs[random.below(left)]);
  return pairs;
}

std::vector<Pair> read_pairs(const std::filesystem::path& path) {
  std::vector<Pair> pairs(std::filesystem::file_size(path) / sizeof(Pair));
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(pairs.data()),
            static_cast<std::streamsize>(pairs.size() * sizeof(Pair)));
  if (!file || pairs.empty()) throw std::runtime_error("cannot read " + path.string());
  return pairs;
}

void write_pairs(const std::vector<Pair>& pairs, const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(pairs.data()),
             static_cast<std::streamsize>(pairs.size() * sizeof(Pair)));
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace rumbo::bench
