#include "made_up_map.hpp"

#include "gdalfiles/gdal_session.hpp"
#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"
#include "indexing/build.hpp"
#include "worlds/made_up_world.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_geometry.h>

using namespace rumbo;
using geo::LonLat;

namespace {

// The patches as map data have them: those that touch or overlap are one polygon.
std::string polygons(const std::vector<Patch>& patches) {
  OGRMultiPolygon all;
  for (const auto& [west, south, east, north] : patches) {
    OGRLinearRing ring;
    for (const auto& [x, y] :
         {std::pair(west, south), std::pair(east, south), std::pair(east, north),
          std::pair(west, north), std::pair(west, south)})
      ring.addPoint(x, y);
    OGRPolygon polygon;
    polygon.addRing(&ring);
    all.addGeometry(&polygon);
  }
  const std::unique_ptr<OGRGeometry> joined(all.UnionCascaded());
  std::string features;
  const auto add = [&](const OGRGeometry& polygon) {
    char* json = polygon.exportToJson();
    features += fmt::format("{}{{\"type\": \"Feature\", \"properties\": {{}}, \"geometry\": {}}}",
                            features.empty() ? "" : ", ", json);
    CPLFree(json);
  };
  if (const auto* many = dynamic_cast<const OGRMultiPolygon*>(joined.get())) {
    for (const OGRPolygon* polygon : *many) add(*polygon);
  } else {
    add(*joined);
  }
  return sample::collection(features);
}

void write_heights(const std::filesystem::path& file, const std::function<double(LonLat)>& height) {
  gdalfiles::register_drivers();
  constexpr int columns = 1440, rows = 720;
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  const std::unique_ptr<GDALDataset> dataset(
      driver->Create(file.c_str(), columns, rows, 1, GDT_Int16, nullptr));
  double transform[] = {-180, 0.25, 0, 90, 0, -0.25};
  dataset->SetGeoTransform(transform);
  std::vector<std::int16_t> metres;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      metres.push_back(static_cast<std::int16_t>(
          height({-180 + (column + 0.5) * 0.25, 90 - (row + 0.5) * 0.25})));
  if (dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, columns, rows, metres.data(), columns,
                                          rows, GDT_Int16, 0, 0, nullptr) != CE_None)
    throw std::runtime_error("cannot write " + file.string());
}

gazetteer::Gazetteer index_of(const std::vector<Town>& towns, const std::filesystem::path& file) {
  indexing::Sources sources;
  std::uint32_t number = 0;
  for (const Town& town : towns) {
    MadeUpPlace place;
    place.geonames = ++number;
    place.names = {town.name};
    place.position = town.position;
    place.population = town.population;
    add(sources, place);
  }
  indexing::build_index(sources, file);
  return gazetteer::Gazetteer::open(file);
}

bool contains(const std::vector<Patch>& patches, LonLat p) {
  return std::ranges::any_of(patches, [&](const Patch& patch) {
    return p.lon >= patch.west && p.lon <= patch.east && p.lat >= patch.south &&
           p.lat <= patch.north;
  });
}

}  // namespace

MadeUpMap::MadeUpMap(const Plan& plan) : land_(plan.land), lakes_(plan.lakes) {
  sample::write(folder_ / "credits.yaml", "land: {credit: made up, licence: none, source: none}\n");
  sample::convert(polygons(land_), folder_ / "land.fgb", "FlatGeobuf");
  if (!lakes_.empty()) sample::convert(polygons(lakes_), folder_ / "lakes.fgb", "FlatGeobuf");
  if (plan.height) write_heights(folder_ / "elevation.tif", plan.height);
  basemap_.emplace(folder_.path());
  gazetteer_.emplace(index_of(plan.towns, folder_ / "towns.gaz"));
  corridors_.emplace(*basemap_, *gazetteer_);
}

bool MadeUpMap::on_land(LonLat position) const {
  position.lon = geo::wrap_longitude(position.lon);
  return contains(land_, position) && !contains(lakes_, position);
}

bool MadeUpMap::on_land(const geo::Line& line) const {
  return std::ranges::all_of(densified(line, 0.1), [&](LonLat p) { return on_land(p); });
}

geo::Line densified(const geo::Line& line, double km) {
  geo::Line dense{line.front()};
  for (std::size_t i = 1; i < line.size(); ++i) {
    const LonLat a = line[i - 1], b = line[i];
    const int steps = 1 + static_cast<int>(geo::distance_km(a, b) / km);
    for (int step = 1; step <= steps; ++step) {
      const double share = static_cast<double>(step) / steps;
      dense.push_back({a.lon + (b.lon - a.lon) * share, a.lat + (b.lat - a.lat) * share});
    }
  }
  return dense;
}

double nearest_km(const geo::Line& line, LonLat position) {
  double nearest = 1e9;
  for (const LonLat point : densified(line, 0.2))
    nearest = std::min(nearest, geo::distance_km(point, position));
  return nearest;
}
