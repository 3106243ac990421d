#include "render/route_places.hpp"

#include "catch.hpp"
#include "sample_journeys.hpp"

using namespace rumbo;
using render::RoutePlaces;

namespace {
geo::Feature town(const std::string& name, geo::LonLat at, int geonames = 0) {
  geo::Feature feature;
  feature.geometry = at;
  feature.set("name", name);
  if (geonames) feature.set("geonames", geonames);
  return feature;
}
}  // namespace

TEST_CASE("a place is a stop by its GeoNames id, or by its name close by") {
  auto stop = sample::stop("a", 1, {"Huixtla", sample::huixtla}, "");
  stop.set("geonames", 3526855);
  const RoutePlaces route({stop});
  CHECK(route.is_stop(town("Another spelling", {-92.5, 15.2}, 3526855)));
  CHECK(route.is_stop(town("HUIXTLA", {-92.46, 15.14})));
  CHECK_FALSE(route.is_stop(town("Huixtla", {-90, 17})));
  CHECK_FALSE(route.is_stop(town("Tuzantán", {-92.46, 15.14})));
}

TEST_CASE("both ends of a stretch of road are named places") {
  const RoutePlaces route(
      {sample::stop("a", 1, {"Huixtla–Villa Comaltitlán road", {-92.52, 15.18}}, "")});
  CHECK(route.is_named(town("Villa Comaltitlán", sample::comaltitlan)));
  CHECK(route.is_named(town("Huixtla", sample::huixtla)));
  CHECK_FALSE(route.is_named(town("Huixtla", {-80, 10})));
}

TEST_CASE("a name within another name is not that place") {
  const RoutePlaces route({sample::stop("a", 1, {"Ciudad Hidalgo", {-92.148, 14.677}}, "")});
  CHECK_FALSE(route.is_named(town("Hidalgo", {-92.2, 14.7})));
}
