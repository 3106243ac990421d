#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rumbo::tiles {

struct Verified {
  std::uint64_t tiles = 0;
  std::uint64_t contents = 0;         // that differ, all of them looked into
  std::uint64_t problems = 0;         // found
  std::vector<std::string> messages;  // the first 50, a line each
};

// Reads a .pmtiles or .mbtiles archive from end to end: its structure, what it says of itself, and
// every tile: vector tiles as MVT 2.1 wants them, pictures by their signature and size. Any bytes
// may come. Error for a file that cannot be read at all, UsageError for another ending.
Verified verify(const std::filesystem::path& file);

}  // namespace rumbo::tiles
