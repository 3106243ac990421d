// Makes the roads of a country up; with `turns`, as vehicles search them.
// Usage: synthetic_country JUNCTIONS OUTPUT [turns]

#include "country/country.hpp"
#include "country/turns.hpp"

#include <charconv>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>

namespace {

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1000)
    throw std::runtime_error("JUNCTIONS is a number from 1000");
  return value;
}

}  // namespace

int main(int count, char** arguments) try {
  const bool wants_turns = count == 4 && std::string_view(arguments[3]) == "turns";
  if (count != 3 && !wants_turns)
    throw std::runtime_error("usage: synthetic_country JUNCTIONS OUTPUT [turns]");
  auto roads = rumbo::bench::make_country(number(arguments[1]), 1);
  if (wants_turns) roads = rumbo::bench::turns_of(roads);
  rumbo::bench::write_road_graph(roads, arguments[2]);
  fmt::print("{{\"nodes\": {}, \"arcs\": {}}}\n", roads.graph.nodes(), roads.graph.arcs());
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "synthetic_country: {}\n", error.what());
  return 1;
}
