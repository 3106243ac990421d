#pragma once

#include "archive/info.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rumbo::archive {

// A part of the file.
struct Part {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

// The first 127 bytes of a PMTiles archive (PMTiles v3, section 3).
struct PmtilesHeader {
  static constexpr std::size_t size = 127;
  static constexpr std::uint64_t root_end = 16'384;  // header and root directory lie before it

  Part root;
  Part metadata;
  Part leaves;
  Part tiles;
  std::uint64_t addressed = 0;  // tiles
  std::uint64_t entries = 0;    // runs of them
  std::uint64_t contents = 0;   // that differ
  bool clustered = true;
  std::uint8_t internal_compression = 2;  // gzip
  std::uint8_t tile_compression = 1;      // 1 none, 2 gzip
  std::uint8_t tile_type = 2;             // 1 MVT, 2 PNG, 4 WebP
  std::uint8_t min_zoom = 0;
  std::uint8_t max_zoom = 0;
  std::uint8_t centre_zoom = 0;
  std::int32_t west = 0, south = 0, east = 0, north = 0;  // degrees times 10^7
  std::int32_t centre_lon = 0, centre_lat = 0;
};

std::string to_bytes(const PmtilesHeader& header);
// Error when the bytes are too few, are no PMTiles or of another version than 3.
PmtilesHeader parse_pmtiles_header(std::string_view bytes);

// What the header holds of the archive's info.
void describe(const Info& info, PmtilesHeader& header);
// Error when the tiles are of a type or compression that is not read here.
Info info_of(const PmtilesHeader& header);

}  // namespace rumbo::archive
