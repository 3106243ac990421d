// Mapnik's side without Python: mapnik_map STYLE.xml WEST,SOUTH,EAST,NORTH WIDTH HEIGHT OUTPUT
#include <cstdlib>

#include <mapnik/agg_renderer.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>

int main(int, char** words) {
  mapnik::datasource_cache::instance().register_datasource(MAPNIK_PLUGINS "/shape.input");
  mapnik::datasource_cache::instance().register_datasource(MAPNIK_PLUGINS "/geojson.input");
  for (const char* face : {"Regular", "Bold"})
    mapnik::freetype_engine::register_font(std::string("fonts/NotoSans-") + face + ".ttf");
  mapnik::Map map(std::atoi(words[3]), std::atoi(words[4]));
  mapnik::load_map(map, words[1]);
  mapnik::box2d<double> box;
  box.from_string(words[2]);
  map.zoom_to_box(box);
  mapnik::image_rgba8 image(map.width(), map.height());
  mapnik::agg_renderer<mapnik::image_rgba8>(map, image).apply();
  mapnik::save_to_file(image, words[5], "png32");
}
