#include "catch.hpp"
#include "corridor/corridor.hpp"
#include "geo/geodesic.hpp"
#include "made_up_map.hpp"

#include <filesystem>

// The data that ship, where the build has made them.
using namespace rumbo;
using geo::LonLat;

namespace {

const std::filesystem::path data = RUMBO_DATA_DIR;
const LonLat tapachula{-92.25749, 14.90385}, huixtla{-92.4641, 15.13915};
const LonLat villa_comaltitlan{-92.57659, 15.21397}, mexico_city{-99.12766, 19.42847};

bool data_are_there() {
  if (std::filesystem::exists(data / "world.gaz") && std::filesystem::exists(data / "basemap"))
    return true;
  WARN("skipped: the data have not been built: build the target 'data'");
  return false;
}

struct Shipped {
  basemap::Basemap basemap{data / "basemap"};
  gazetteer::Gazetteer gazetteer = gazetteer::Gazetteer::open(data / "world.gaz");
  corridor::Corridors corridors{basemap, gazetteer};
};

const Shipped& shipped() {
  static const Shipped all;
  return all;
}

int crossings_east_of(const geo::Ring& ring, LonLat p) {
  int count = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const LonLat a = ring[i - 1], b = ring[i];
    if ((a.lat > p.lat) != (b.lat > p.lat) &&
        p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat))
      ++count;
  }
  return count;
}

// The positions of a line that lie outside the polygons of the layers: found by counting edges.
std::size_t at_sea(const geo::Line& line, double every_km) {
  geo::Features land;
  const geo::BBox box = geo::bbox_of(line)->padded(0.1);
  for (const char* layer : {"detail_land", "land_outside_detail"})
    for (auto& feature : shipped().basemap.open(layer).read(box))
      land.push_back(std::move(feature));
  std::size_t wet = 0;
  for (const LonLat point : densified(line, every_km)) {
    bool dry = false;
    for (const auto& feature : land) {
      int count = 0;
      for (const auto& polygon : std::get<geo::MultiPolygon>(feature.geometry).polygons)
        for (const auto& ring : polygon.rings) count += crossings_east_of(ring, point);
      dry = dry || count % 2 == 1;
    }
    if (!dry) ++wet;
  }
  return wet;
}

corridor::Corridor way(LonLat from, LonLat to) {
  std::string why;
  auto found = shipped().corridors.find(from, to, &why);
  INFO(why);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("Tapachula to Villa Comaltitlán is as long as the road to 15 %, and on land") {
  if (!data_are_there()) return;
  const auto first = way(tapachula, huixtla), second = way(huixtla, villa_comaltitlan);
  CHECK(first.km == Approx(40).epsilon(0.15));
  CHECK(first.km + second.km == Approx(55).epsilon(0.15));
  CHECK(at_sea(first.line, 0.1) == 0);
  CHECK(at_sea(second.line, 0.1) == 0);
}

TEST_CASE("Tapachula to Mexico City stays on land and near the road's length") {
  if (!data_are_there()) return;
  const auto corridor = way(tapachula, mexico_city);
  CHECK(at_sea(corridor.line, 0.5) == 0);
  CHECK(corridor.km == Approx(1140).epsilon(0.2));
  CHECK_FALSE(corridor.through.empty());
}

TEST_CASE("no land joins Dover and Calais, nor Copenhagen and Malmö, nor Havana and Mérida") {
  if (!data_are_there()) return;
  std::string why;
  CHECK_FALSE(shipped().corridors.find({1.31257, 51.12598}, {1.85635, 50.95194}, &why));
  CHECK(why == "no way over land: water lies between Dover and Calais");
  CHECK_FALSE(shipped().corridors.find({12.56553, 55.67594}, {13.00073, 55.60587}));
  CHECK_FALSE(shipped().corridors.find({-82.38304, 23.13302}, {-89.62337, 20.97537}));
}

TEST_CASE("gulfs, lakes, 180 degrees and the far north are gone round or through") {
  if (!data_are_there()) return;
  const LonLat izmit{29.94, 40.76694}, yalova{29.27, 40.65};
  CHECK(way({29.4, 40.81}, yalova).km > 80);  // Gebze, on the other side of the gulf
  CHECK(way(izmit, yalova).km == Approx(65).epsilon(0.2));
  const auto geneva = way({6.14569, 46.20222}, {6.63282, 46.516});
  CHECK(geneva.km == Approx(64).epsilon(0.15));
  const auto chukotka = way({178.5, 67}, {-178, 66.5});
  CHECK(chukotka.km < 260);
  CHECK_FALSE(shipped().corridors.find({179.3, -16.6}, {-179.98, -16.85}));  // Fiji
  CHECK(way({15.63, 78.22}, {14.23, 78.06}).km > 34);                        // Svalbard
}
