// The same maps drawn again and again in one process, with everything open: what a library or a
// server pays. usage: maps_warm DATA STYLE JOB [RUNS]; JOB is coast or world. Prints medians in
// milliseconds.
#include "basemap/basemap.hpp"
#include "gazetteer/gazetteer.hpp"
#include "render/map.hpp"
#include "style/style.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace rumbo;
using Clock = std::chrono::steady_clock;

geo::Features route() {
  struct Stop {
    const char* name;
    geo::LonLat at;
  };
  const std::vector<Stop> stops{{"Tapachula", {-92.25749, 14.90385}},
                                {"Huixtla", {-92.4641, 15.13915}},
                                {"Villa Comaltitlán", {-92.57659, 15.21397}},
                                {"Escuintla", {-92.65833, 15.31944}},
                                {"Mapastepec", {-92.90039, 15.43358}}};
  geo::Features features;
  const auto add = [&](const char* kind, int seq, geo::Geometry geometry) -> geo::Feature& {
    geo::Feature& feature = features.emplace_back();
    feature.geometry = std::move(geometry);
    feature.set("feature", kind);
    feature.set("journey", "route");
    feature.set("seq", seq);
    return feature;
  };
  for (std::size_t i = 0; i < stops.size(); ++i) {
    geo::Feature& stop = add("stop", static_cast<int>(i) + 1, stops[i].at);
    stop.set("name", stops[i].name);
    stop.set("when", "2021-10-2" + std::to_string(3 + i));
    stop.set("what", "arrived");
    if (i == 0) continue;
    geo::Feature& leg = add("leg", static_cast<int>(i), geo::Line{stops[i - 1].at, stops[i].at});
    leg.set("status", "observed");
  }
  return features;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) {
    std::cerr << "usage: maps_warm DATA STYLE coast|world [RUNS]\n";
    return 2;
  }
  const std::filesystem::path data = words[1];
  const bool world = std::string(words[3]) == "world";
  const int runs = count > 4 ? std::atoi(words[4]) : 15;
  const auto style = style::read(words[2]);
  const auto gazetteer = gazetteer::Gazetteer::open(data / "world.gaz");
  const basemap::Basemap basemap(data / "basemap");
  const geo::Features features = route();
  render::MapRequest request(style, features);
  request.basemap = &basemap;
  request.gazetteer = &gazetteer;
  request.fonts = data / "fonts.conf";
  request.title = "On foot along the coast";
  request.width = world ? 2000 : 1600;
  request.height = world ? 1000 : 1200;
  request.bbox = world ? geo::BBox{-180, -90, 180, 90} : geo::BBox{-93.4, 14.5, -91.5, 15.9};
  request.projection = world ? "+proj=eqearth +ellps=WGS84 +units=m"
                             : "+proj=tmerc +lat_0=15.2 +lon_0=-92.45 +ellps=WGS84 +units=m";
  std::vector<double> layout, picture;
  for (int i = 0; i <= runs; ++i) {
    const auto begin = Clock::now();
    const render::Map map(request);
    const auto laid_out = Clock::now();
    if (render_png(map).empty()) return 1;
    const auto done = Clock::now();
    if (i == 0) continue;  // opens files and fills caches
    layout.push_back(std::chrono::duration<double, std::milli>(laid_out - begin).count());
    picture.push_back(std::chrono::duration<double, std::milli>(done - laid_out).count());
  }
  std::cout << words[3] << ": lay out " << median(layout) << " ms, draw and encode "
            << median(picture) << " ms\n";
}
