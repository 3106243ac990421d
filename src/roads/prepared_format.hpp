#pragma once

#include "roads/position.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

// The bytes of prepared roads, native little-endian: a header, then the sections it lists, each at
// a multiple of 64 bytes, used where they lie. docs/roads.md tells what is in them.
namespace rumbo::roads::prepared_format {

inline constexpr std::array<char, 8> magic{'R', 'U', 'M', 'B', 'O', 'R', 'D', 'S'};
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t alignment = 64;

enum class Section : std::uint8_t {
  streets,      // StreetRecord
  points,       // Position
  tree_street,  // uint32: the street of each box of the tree's lowest level
  tree_boxes,   // Box: level by level, the lowest first
  first_arc,    // the search graph: uint32
  head,         // uint32
  cost,         // uint32
  arc_street,   // uint32: walkers only
  hierarchy     // see hierarchy_format.hpp
};
inline constexpr std::size_t sections = 9;

struct StreetRecord {
  std::uint32_t first_point = 0;
  std::uint32_t points = 0;
  std::uint32_t from_node = 0;  // walkers only
  std::uint32_t to_node = 0;
  std::uint32_t forward_ms = 0;  // `closed` when not open that way
  std::uint32_t backward_ms = 0;
  float metres = 0;
};
static_assert(sizeof(StreetRecord) == 28);

struct Box {
  Position least;
  Position most;
};
static_assert(sizeof(Box) == 16);

struct SectionEntry {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

struct Header {
  std::array<char, 8> magic = prepared_format::magic;
  std::uint32_t version = prepared_format::version;
  std::uint32_t crc32 = 0;   // of the header with 0 here
  std::uint64_t bytes = 0;   // of the whole file
  std::uint64_t source = 0;  // its fingerprint
  std::uint32_t profile = 0;
  std::uint32_t is_osm = 0;
  std::uint32_t missing_nodes = 0;
  std::uint32_t turn_rules_left_out = 0;
  std::array<double, 4> extent{};  // west, south, east, north
  std::array<SectionEntry, sections> section{};
};
static_assert(sizeof(Header) == 224);

}  // namespace rumbo::roads::prepared_format
