#pragma once

#include "geo/bbox.hpp"

#include <string>
#include <utility>
#include <vector>

namespace rumbo::archive {

enum class TileFormat { mvt, png, webp };

// "mvt", "png", "webp".
std::string_view to_string(TileFormat format);

// A layer of vector tiles (TileJSON 3.0.0, section 3.3): what its features' properties mean.
struct VectorLayer {
  std::string id;
  std::string description;
  int min_zoom = 0;
  int max_zoom = 0;
  std::vector<std::pair<std::string, std::string>>
      fields;  // name and "String", "Number", "Boolean"
  friend bool operator==(const VectorLayer&, const VectorLayer&) = default;
};

// What an archive says about its tiles.
struct Info {
  std::string name;
  std::string description;
  std::string attribution;  // may hold HTML links, as viewers show it
  TileFormat format = TileFormat::png;
  geo::BBox bounds{-180, -85.0511287798066, 180, 85.0511287798066};
  geo::LonLat centre;
  int centre_zoom = 0;
  int min_zoom = 0;
  int max_zoom = 0;
  int tile_size = 256;                     // pixels of a raster tile
  int pixel_ratio = 1;                     // of which so many stand for one of the map's (@2x: 2)
  std::vector<VectorLayer> vector_layers;  // of vector tiles
  friend bool operator==(const Info&, const Info&) = default;
};

// The metadata as PMTiles holds them: a JSON object with name, description, attribution, type,
// vector_layers. `from_json` leaves alone what the object does not say. Error when the text is no
// JSON object or a known key has a value of another kind.
std::string to_json(const Info& info);
void from_json(std::string_view json, Info& info);

}  // namespace rumbo::archive
