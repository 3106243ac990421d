#include "catch.hpp"
#include "deflate/deflate.hpp"
#include "mvt/check.hpp"
#include "tiles/job.hpp"

#include <map>
#include <set>

using namespace rumbo;

namespace {

const char* const dots = R"(
version: 8
name: dots
sources: {trip: {type: journeys}}
layers: [{id: dots, type: circle, source: trip, paint: {circle-radius: [get, size]}}]
)";

geo::Features points(const std::vector<geo::LonLat>& positions) {
  geo::Features features;
  for (const geo::LonLat& at : positions) {
    geo::Feature& feature = features.emplace_back();
    feature.geometry = at;
    feature.set("number", static_cast<std::int64_t>(features.size()));
  }
  return features;
}

class Reader : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override {
    std::vector<std::string> problems;
    const auto layers = mvt::read_tile(deflate::gunzip(run.bytes, 1u << 20), problems);
    CHECK(problems.empty());
    for (std::uint32_t i = 0; i < run.length; ++i)
      for (const mvt::TileLayer& layer : layers)
        for (const mvt::TileFeature& feature : layer.features)
          found[geo::tile_of(run.first + i).z].insert(feature.tags.at(0).second);
  }
  void commit() override {}
  std::map<int, std::multiset<std::string>> found;  // the features' first values, by zoom
};

}  // namespace

TEST_CASE("every point stands in one tile of each zoom, wherever tiles meet and the world ends") {
  std::vector<geo::LonLat> positions = {{180, 0},      {-180, 0},      {0, 0},        {0, -89.9},
                                        {179.9999, 5}, {-179.9999, 5}, {180, -85.06}, {45, 86}};
  for (double lon = -0.01; lon < 0.01; lon += 0.001) positions.push_back({lon, -lon});
  const geo::Features features = points(positions);
  const style::Style style = style::parse(dots, "dots.yaml");
  tiles::Request request{{style, features}};
  request.max_zoom = 5;
  tiles::Job job(request);
  Reader reader;
  CHECK(job.run(reader, 0, {}));
  CHECK(reader.found.size() == 6);
  for (const auto& [zoom, values] : reader.found) {
    INFO(zoom);
    CHECK(values.size() == positions.size());
    CHECK(std::set<std::string>(values.begin(), values.end()).size() == positions.size());
  }
}

TEST_CASE("journeys keep properties that the style does not read") {
  const geo::Features features = points({{10, 10}});
  const style::Style style = style::parse(dots, "dots.yaml");
  tiles::Request request{{style, features}};
  request.sources.properties = tiles::Properties::needed;
  const auto layers = tiles::Job(request).info().vector_layers;
  REQUIRE(layers.size() == 1);
  CHECK(std::ranges::count(layers[0].fields,
                           std::pair<std::string, std::string>("number", "Number")) == 1);
}
