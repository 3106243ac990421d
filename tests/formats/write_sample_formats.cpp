#include "formats/csv.hpp"
#include "formats/gpx.hpp"
#include "formats/kml.hpp"

#include <iostream>
#include <string_view>

using namespace rumbo;

// Writes a stop, a leg across the antimeridian, an area and a stop nowhere, for other programs to
// read. usage: write_sample_formats csv|gpx|kml
int main(int argc, char** argv) {
  const auto feature = [](const char* kind, geo::Geometry geometry) {
    return geo::Feature{std::move(geometry),
                        {{"feature", kind},
                         {"journey", "walk"},
                         {"name", "Comaltitlán \"x\" ]]> </script>"},
                         {"when", "2021-10-23"},
                         {"note", "=1+1"},
                         {"evidence", geo::List{geo::Object{{"chars", geo::List{3, 9}}}}}}};
  };
  const geo::Features features = {
      feature("stop", geo::LonLat{-92.4641, 15.13915}),
      feature("leg", geo::MultiLine{{{{179, 1}, {180, 1}}, {{-180, 1}, {-179, 1}}}}),
      feature("area", geo::Polygon{{{{0, 0}, {4, 0}, {4, 4}, {0, 0}}}}),
      feature("stop", std::monostate{})};
  const std::string_view format = argc > 1 ? argv[1] : "";
  if (format == "csv") std::cout << formats::write_csv(features);
  if (format == "gpx") std::cout << formats::write_gpx(features, {"GeoNames (CC BY 4.0)"});
  if (format == "kml") std::cout << formats::write_kml(features, {"GeoNames (CC BY 4.0)"});
}
