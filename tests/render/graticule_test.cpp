#include "render/graticule.hpp"

#include "catch.hpp"

using namespace rumbo;
using render::View;

TEST_CASE("degrees are written as people of the language write them") {
  CHECK(render::meridian_text(-92, "en") == "92° W");
  CHECK(render::meridian_text(-92, "es") == "92° O");
  CHECK(render::meridian_text(-92.5, "fr") == "92°30′ O");
  CHECK(render::meridian_text(268, "en") == "92° W");
  CHECK(render::meridian_text(0, "en") == "0°");
  CHECK(render::meridian_text(-180, "en") == "180°");
  CHECK(render::parallel_text(15.25, "es") == "15°15′ N");
  CHECK(render::parallel_text(-0.1, "en") == "0°06′ S");
}

TEST_CASE("lines stand four to nine the shorter way, a round step apart") {
  for (const double size : {0.1, 0.7, 1.3, 4.0, 11.0, 26.0, 70.0, 150.0}) {
    const double lines = size / render::graticule_step({0, 0, size, size});
    INFO(size);
    CHECK(lines >= 4);
    CHECK(lines <= 11);
  }
}

TEST_CASE("meridians and parallels are drawn in the map and their lines pass where they should") {
  const View view = View::fit({-118, 14, -86, 33}, {20, 20, 820, 620}, "auto");
  const render::PageGeometry geometry(view);
  style::MapSettings settings;
  settings.graticule = 5;
  const auto group = render::graticule(view, geometry, settings);
  REQUIRE(group.children.size() == 1);
  const auto& shape = std::get<scene::Shape>(group.children[0].item);
  CHECK(shape.paths.size() >= 10);
  for (const auto& path : shape.paths)
    for (const auto& point : path.points) {
      const auto at = view.to_globe(point);
      REQUIRE(at);
      const double lon = std::abs(std::remainder(at->lon, 5.0)),
                   lat = std::abs(std::remainder(at->lat, 5.0));
      CHECK(std::min(lon, lat) < 0.01);
    }
}
