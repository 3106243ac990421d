#include "roads/search_graph.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "few_roads.hpp"
#include "roads/hierarchy.hpp"

using namespace rumbo;

namespace {

std::string complaint(const roads::SearchGraph& graph) {
  try {
    roads::Hierarchy::build(graph);
  } catch (const base::Error& error) {
    return error.what();
  }
  return "";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a search graph that contradicts itself is refused, and what is wrong is said") {
  const auto good = graph_of(3, {{0, 1, 1}, {1, 2, 1}});
  CHECK(complaint(good).empty());
  auto graph = good;
  graph.head[1] = 3;
  CHECK(has(complaint(graph), "leads to no node"));
  graph = good;
  graph.cost.pop_back();
  CHECK(has(complaint(graph), "differ in number"));
  graph = good;
  std::swap(graph.first_arc[1], graph.first_arc[2]);
  CHECK(has(complaint(graph), "not sorted"));
  graph = good;
  graph.first_arc.back() = 1;
  CHECK(has(complaint(graph), "not sorted"));
  graph = good;
  graph.first_arc.clear();
  CHECK(has(complaint(graph), "arcs without nodes"));
}
