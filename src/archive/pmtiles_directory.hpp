#pragma once

#include "geo/tile.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::archive {

// A line of a PMTiles directory: a run of tiles with the same bytes, or a leaf directory, whose
// tiles begin at `id` (run 0).
struct Entry {
  geo::TileId id = 0;
  std::uint64_t offset = 0;  // in the tiles' part, or the leaves'
  std::uint32_t length = 0;  // bytes
  std::uint32_t run = 1;
  friend bool operator==(const Entry&, const Entry&) = default;
};
using Directory = std::vector<Entry>;  // ids ascending

// PMTiles v3, section 4.2: the columns, as yet without gzip.
std::string to_bytes(std::span<const Entry> directory);
// Error when a number is cut short or too large, ids do not ascend, or bytes are left over.
Directory parse_directory(std::string_view bytes);

// The root directory, gzipped, in at most `most` bytes, and the leaves that it takes for that.
struct PackedDirectories {
  std::string root;
  std::string leaves;
};
PackedDirectories pack_directories(const Directory& entries, std::size_t most);

}  // namespace rumbo::archive
