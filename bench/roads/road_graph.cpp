#include "road_graph.hpp"

#include <array>
#include <fstream>
#include <stdexcept>

namespace rumbo::bench {
namespace {

using Magic = std::array<char, 8>;
constexpr Magic magic{'R', 'U', 'M', 'B', 'O', 'R', 'G', '1'};

template <class Number>
std::vector<Number> read(std::istream& file, std::uint64_t count) {
  std::vector<Number> numbers(count);
  file.read(reinterpret_cast<char*>(numbers.data()),
            static_cast<std::streamsize>(count * sizeof(Number)));
  if (!file) throw std::runtime_error("the road graph is cut short");
  return numbers;
}

template <class Number>
void write(std::ostream& file, const std::vector<Number>& numbers) {
  file.write(reinterpret_cast<const char*>(numbers.data()),
             static_cast<std::streamsize>(numbers.size() * sizeof(Number)));
}

}  // namespace

RoadGraph read_road_graph(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  Magic begin{};
  file.read(begin.data(), begin.size());
  if (!file || begin != magic) throw std::runtime_error(path.string() + " is no road graph");
  const auto size = read<std::uint64_t>(file, 2);
  RoadGraph roads;
  roads.graph.first_arc = read<std::uint32_t>(file, size[0] + 1);
  roads.graph.head = read<std::uint32_t>(file, size[1]);
  roads.graph.cost = read<std::uint32_t>(file, size[1]);
  roads.lon = read<std::int32_t>(file, size[0]);
  roads.lat = read<std::int32_t>(file, size[0]);
  check(roads.graph);
  return roads;
}

void write_road_graph(const RoadGraph& roads, const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(magic.data(), magic.size());
  write(file, std::vector<std::uint64_t>{roads.graph.nodes(), roads.graph.arcs()});
  write(file, roads.graph.first_arc);
  write(file, roads.graph.head);
  write(file, roads.graph.cost);
  write(file, roads.lon);
  write(file, roads.lat);
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace rumbo::bench
