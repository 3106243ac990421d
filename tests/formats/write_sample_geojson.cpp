#include "formats/geojson.hpp"

#include <iostream>

using namespace rumbo;

// Writes one feature of every kind of geometry, for other programs to read.
int main() {
  geo::Features features;
  const auto add = [&](const char* id, geo::Geometry geometry) {
    features.push_back({std::move(geometry),
                        {{"id", id},
                         {"name", "Comaltitlán \u2028 \"x\" </script>"},
                         {"seq", 7},
                         {"km", 34.4},
                         {"evidence", geo::List{geo::Object{{"chars", geo::List{3, 9}}}}}}});
  };
  add("none", std::monostate{});
  add("point", geo::LonLat{-92.4641, 15.13915});
  add("points", geo::MultiPoint{{{1, 2}, {3, 4}}});
  add("line", geo::Line{{-92, 15}, {-93, 16}});
  add("lines", geo::MultiLine{{{{179, 1}, {180, 1}}, {{-180, 1}, {-179, 1}}}});
  add("polygon", geo::Polygon{{{{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}},
                               {{1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}}}});
  add("polygons", geo::MultiPolygon{{{{{{10, 10}, {10, 11}, {11, 11}, {10, 10}}}}}});
  std::cout << formats::write_geojson(features, {{"GeoNames (CC BY 4.0)"}});
}
