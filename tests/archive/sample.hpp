#pragma once

#include "archive/tile_run.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <unistd.h>

// What the tests of archives share: a folder that goes away, an archive's info, and tiles by id.
namespace rumbo::archive::sample {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("rumbo-archive-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path operator/(const char* name) const { return path / name; }
};

inline Info info() {
  Info info;
  info.name = "Costa de Chiapas";
  info.description = "made for a test";
  info.attribution = "nobody";
  info.format = TileFormat::mvt;
  info.bounds = {-93.5, 14.5, -92, 16};
  info.centre = {-92.75, 15.25};
  info.centre_zoom = 7;
  info.max_zoom = 12;
  info.vector_layers = {{"stops", "where they stopped", 0, 12, {{"name", "String"}}}};
  return info;
}

using Tiles = std::map<geo::TileId, std::string>;

inline Tiles tiles_of(TileSource& source) {
  Tiles tiles;
  while (const auto run = source.next())
    for (std::uint32_t i = 0; i < run->length; ++i) tiles[run->first + i] = run->bytes;
  return tiles;
}

inline void give(const Tiles& tiles, TileSink& sink) {
  for (const auto& [id, bytes] : tiles) sink.add({id, 1, bytes});
  sink.commit();
}

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace rumbo::archive::sample
