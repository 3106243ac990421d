// Corridors against known roads: how long each is, and how long it takes.
// usage: bench_corridor DATA known_roads.tsv [name=value ...]
#include "corridor/corridor.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

#include <fmt/format.h>

using namespace rumbo;

namespace {

struct Road {
  std::string from, to;
  geo::LonLat a, b;
  double km = 0;
};

std::optional<geo::LonLat> position_of(const gazetteer::Gazetteer& gazetteer,
                                       const std::string& name) {
  const auto comma = name.rfind(',');
  gazetteer::Query query;
  query.name = name.substr(0, comma);
  query.country = name.substr(comma + 1);
  query.kind = gazetteer::Kind::city;
  const auto found = gazetteer.find(query);
  if (found.empty()) return std::nullopt;
  return found.front().place.position;
}

std::vector<Road> read_roads(const gazetteer::Gazetteer& gazetteer, const char* file) {
  std::vector<Road> roads;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    Road road;
    std::string km;
    std::getline(fields, road.from, '\t');
    std::getline(fields, road.to, '\t');
    std::getline(fields, km);
    road.km = std::atof(km.c_str());
    const auto a = position_of(gazetteer, road.from), b = position_of(gazetteer, road.to);
    if (!a || !b) {
      fmt::print("unknown: {} {}\n", road.from, road.to);
      continue;
    }
    road.a = *a;
    road.b = *b;
    roads.push_back(road);
  }
  return roads;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  return values[values.size() / 2];
}

double& weight(corridor::Weights& weights, const std::string& name) {
  if (name == "climb") return weights.climb;
  if (name == "steep") return weights.steep;
  if (name == "shore") return weights.shore;
  if (name == "level") return weights.level;
  if (name == "valley_km") return weights.valley_km;
  if (name == "doubt") return weights.doubt;
  return weights.ranks.at(static_cast<std::size_t>(name.back() - '0')).factor;
}

void print_errors(const char* which, const std::vector<double>& straight,
                  const std::vector<double>& found) {
  const auto absolute = [](std::vector<double> errors) {
    for (double& error : errors) error = std::abs(error);
    return median(std::move(errors));
  };
  const auto within = [](const std::vector<double>& errors) {
    return 100.0 *
           static_cast<double>(std::ranges::count_if(
               errors, [](double error) { return std::abs(error) <= 0.15; })) /
           static_cast<double>(errors.size());
  };
  fmt::print(
      "{:9} {:3} roads: median |error| straight {:.1f} %, corridor {:.1f} %; median error {:+.1f} "
      "%, {:+.1f} %; within 15 %: {:.0f} %, {:.0f} %\n",
      which, straight.size(), 100 * absolute(straight), 100 * absolute(found),
      100 * median(straight), 100 * median(found), within(straight), within(found));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string data = argv[1];
  const basemap::Basemap basemap(data + "/basemap");
  const auto gazetteer = gazetteer::Gazetteer::open(data + "/world.gaz");
  corridor::Weights weights;
  bool quiet = false;
  for (int i = 3; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "quiet")
      quiet = true;
    else
      weight(weights, word.substr(0, word.find('='))) =
          std::atof(word.substr(word.find('=') + 1).c_str());
  }
  const corridor::Corridors corridors(basemap, gazetteer, weights);
  std::vector<double> straight[3], found[3];
  int number = 0;
  double total = 0;
  for (const Road& road : read_roads(gazetteer, argv[2])) {
    const auto begin = std::chrono::steady_clock::now();
    std::string why;
    const auto corridor = corridors.find(road.a, road.b, &why);
    const double ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    total += ms;
    const double direct = geo::distance_km(road.a, road.b);
    const std::size_t half = static_cast<std::size_t>(number++ % 2);
    if (!quiet)
      fmt::print("{:6.0f} {:6.0f} {:6.0f}  {:+4.0f} % {:+4.0f} % {:5.0f} ms  {} - {}{}\n", road.km,
                 direct, corridor ? corridor->km : 0, 100 * (direct / road.km - 1),
                 corridor ? 100 * (corridor->km / road.km - 1) : 0, ms, road.from, road.to,
                 corridor ? "" : "  " + why);
    const double error = (corridor ? corridor->km : direct) / road.km - 1;
    for (const std::size_t set : {half, std::size_t{2}}) {
      straight[set].push_back(direct / road.km - 1);
      found[set].push_back(error);
    }
  }
  print_errors("odd rows", straight[0], found[0]);
  print_errors("even rows", straight[1], found[1]);
  print_errors("all", straight[2], found[2]);
  fmt::print("{:.1f} s\n", total / 1000);
}
