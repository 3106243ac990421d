// Prepares a road graph, makes pairs of nodes with the costs between them, and asks one of three
// sides for those costs: a line of JSON each. A side's memory is its own process's.
// Usage: roads_bench build --graph FILE --hierarchy FILE
//        roads_bench pairs --graph FILE --pairs FILE [--starts N] [--ends N]
//        roads_bench ours|path|check --hierarchy FILE --pairs FILE
//        roads_bench dijkstra|boost --graph FILE --pairs FILE

#include "boost_routes.hpp"
#include "gazetteer/mapped_file.hpp"
#include "measure.hpp"
#include "pairs.hpp"
#include "roads/dijkstra.hpp"
#include "roads/hierarchy.hpp"

#include <charconv>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

namespace rumbo::bench {
namespace {

constexpr Limits patient{20, 20};  // for sides that take a second an answer

using Options = std::map<std::string, std::string>;

std::size_t number(const Options& options, const std::string& name, std::size_t otherwise) {
  const auto option = options.find(name);
  if (option == options.end()) return otherwise;
  std::size_t value = 0;
  const std::string& text = option->second;
  if (std::from_chars(text.data(), text.data() + text.size(), value).ptr !=
      text.data() + text.size())
    throw std::runtime_error(name + " takes a number");
  return value;
}

void build(const Options& options) {
  const RoadGraph roads = read_road_graph(options.at("--graph"));
  const Resident before = resident();
  const double begin = seconds_now();
  const std::string bytes = roads::Hierarchy::build(roads.graph);
  const double seconds = seconds_now() - begin;
  std::ofstream file(options.at("--hierarchy"), std::ios::binary | std::ios::trunc);
  file << bytes;
  if (!file.flush()) throw std::runtime_error("cannot write the hierarchy");
  fmt::print(
      "{{\"task\": \"build\", \"seconds\": {:.2f}, \"bytes\": {}, \"nodes\": {}, \"arcs\": {}, "
      "\"graph_kib\": {}}}\n",
      seconds, bytes.size(), roads.graph.nodes(), roads.graph.arcs(), before.anonymous);
}

void pairs(const Options& options) {
  const RoadGraph roads = read_road_graph(options.at("--graph"));
  write_pairs(
      make_pairs(roads.graph, number(options, "--starts", 200), number(options, "--ends", 50)),
      options.at("--pairs"));
}

// The bytes of a prepared graph, mapped and opened.
struct Prepared {
  explicit Prepared(const std::string& path)
      : file(path), hierarchy(std::as_bytes(std::span(file.bytes()))), search(hierarchy) {}
  gazetteer::MappedFile file;
  roads::Hierarchy hierarchy;
  roads::Hierarchy::Search search;
};

// Opens a side and has it answer all pairs once: what that takes, and then what the rest takes.
template <class Open, class Ask>
void ask(const std::string& task, const Options& options, const Open& open, const Ask& cost) {
  const std::vector<Pair> pairs = read_pairs(options.at("--pairs"));
  const Resident before = resident();
  const double begin = seconds_now();
  auto side = open();
  print_number("open", "milliseconds", 1e3 * (seconds_now() - begin));
  print(measure(
      task, pairs.size(), [&](std::size_t i) { return cost(*side, pairs[i]) == pairs[i].cost; },
      task == "ours" || task == "path" ? Limits{} : patient));
  const Resident after = resident();
  print_number("resident", "kib",
               static_cast<double>(after.anonymous + after.file - before.anonymous - before.file));
}

std::uint64_t ours(Prepared& side, const Pair& pair) {
  const roads::Endpoint from{pair.from, 0};
  const roads::Endpoint to{pair.to, 0};
  return side.search.cost({&from, 1}, {&to, 1}).value_or(no_way);
}

std::uint64_t path(Prepared& side, const Pair& pair) {
  const roads::Endpoint from{pair.from, 0};
  const roads::Endpoint to{pair.to, 0};
  const auto found = side.search.find({&from, 1}, {&to, 1});
  return found ? found->cost : no_way;
}

// A graph and a search over it.
struct Plain {
  explicit Plain(const std::string& path) : roads(read_road_graph(path)), dijkstra(roads.graph) {}
  RoadGraph roads;
  roads::Dijkstra dijkstra;
};

std::uint64_t plain(Plain& side, const Pair& pair) {
  const roads::Endpoint from{pair.from, 0};
  const roads::Endpoint to{pair.to, 0};
  return side.dijkstra.cost({&from, 1}, {&to, 1}).value_or(no_way);
}

void check_all(const Options& options) {
  Prepared side(options.at("--hierarchy"));
  const std::vector<Pair> all = read_pairs(options.at("--pairs"));
  std::size_t equal = 0;
  std::size_t reachable = 0;
  for (const Pair& pair : all) {
    equal += ours(side, pair) == pair.cost && path(side, pair) == pair.cost ? 1 : 0;
    reachable += pair.cost != no_way ? 1 : 0;
  }
  fmt::print("{{\"task\": \"check\", \"pairs\": {}, \"equal\": {}, \"reachable\": {}}}\n",
             all.size(), equal, reachable);
  if (equal != all.size()) throw std::runtime_error("costs differ from Dijkstra's");
}

void run(const std::string& task, const Options& options) {
  if (task == "build") return build(options);
  if (task == "pairs") return pairs(options);
  if (task == "check") return check_all(options);
  const auto prepared = [&] { return std::make_unique<Prepared>(options.at("--hierarchy")); };
  if (task == "ours") return ask(task, options, prepared, ours);
  if (task == "path") return ask(task, options, prepared, path);
  if (task == "dijkstra")
    return ask(
        task, options, [&] { return std::make_unique<Plain>(options.at("--graph")); }, plain);
  if (task == "boost")
    return ask(
        task, options,
        [&] { return std::make_unique<BoostRoutes>(read_road_graph(options.at("--graph"))); },
        [](BoostRoutes& side, const Pair& pair) {
          return side.cost(pair.from, pair.to).value_or(no_way);
        });
  throw std::runtime_error("there is no task " + task);
}

Options options_of(int count, char** arguments) {
  Options options;
  if (count % 2 != 0) throw std::runtime_error("usage: roads_bench TASK [--option VALUE]...");
  for (int i = 2; i + 1 < count; i += 2) options[arguments[i]] = arguments[i + 1];
  return options;
}

}  // namespace
}  // namespace rumbo::bench

int main(int count, char** arguments) try {
  const auto options = rumbo::bench::options_of(count, arguments);
  rumbo::bench::run(arguments[1], options);
  return 0;
} catch (const std::out_of_range&) {
  fmt::print(stderr,
             "roads_bench: an option is missing; its first lines say which each task takes\n");
  return 2;
} catch (const std::exception& error) {
  fmt::print(stderr, "roads_bench: {}\n", error.what());
  return 1;
}
