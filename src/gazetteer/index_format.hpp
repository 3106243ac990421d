#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

// The index file, version 2; docs/gazetteer-index.md describes it. Little-endian, read in place.
namespace rumbo::gazetteer::format {

static_assert(std::endian::native == std::endian::little,
              "the index is mapped, not decoded: a big-endian machine needs a swapping reader");

constexpr std::array<char, 8> magic{'R', 'U', 'M', 'B', 'O', 'G', 'A', 'Z'};
constexpr std::uint32_t version = 2;
constexpr std::uint32_t none = 0xFFFFFFFF;
constexpr std::uint16_t no_country = 0xFFFF;
constexpr std::size_t alignment = 64;
constexpr double units_per_degree = 1e7;

// The sections, in the order of the section table and of the file.
enum class Section : std::uint32_t {
  sources,
  strings,
  labels,
  places,
  names,
  boxes,
  kinds,
  tree_nodes,
  points,
  first_bytes,
  keys,
  key_bytes,
  postings,
  key_hash,
  key_worth,
  fuzzy_lengths,
  fuzzy_letters,
  fuzzy_keys,
  geonames,
  countries,
  divisions,
  members,
  areas,
  area_cells,
  area_lists,
  area_chains,
  area_vertices,
  demonyms,
  borders,
  border_pairs,
  words,
  point_boxes,
};
constexpr std::size_t section_count = 32;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t sections;
  std::uint64_t file_bytes;
  std::uint32_t crc32;  // of the header with this field 0, then the section table
  std::uint32_t zero;
};
struct SectionEntry {
  std::uint64_t offset;
  std::uint64_t bytes;
  std::uint32_t crc32;
  std::uint32_t zero;
};

// A string is named by its offset into `strings`: two bytes of length, then UTF-8.
using StringRef = std::uint32_t;

struct SourceRecord {  // sorted by file name
  StringRef file;
  StringRef credit;
  StringRef licence;
  std::uint32_t crc32;
  std::uint64_t bytes;
};
// A label is a short string that many records share (a feature's code, a time zone, a language), by
// its position in `labels`, an array of StringRef. Label 0 is the empty string.
using Label = std::uint16_t;

// Sorted by kind, then along a Hilbert curve. References to other places are place numbers or none.
// A place's names run from first_name to the next place's; the first is its main name.
struct PlaceRecord {
  std::uint32_t geonames;
  std::uint32_t first_name;
  std::int32_t lon;
  std::int32_t lat;
  std::uint32_t population;
  StringRef admin1_code;
  StringRef admin2_code;
  std::uint32_t division1;
  std::uint32_t division2;
  std::uint32_t box;      // into boxes, or none
  std::uint16_t country;  // into countries, or no_country
  Label feature;          // GeoNames class and code, "P.PPLA2"
  Label time_zone;
  std::int16_t elevation;  // metres, or no_elevation
  std::uint16_t source;    // into sources
  std::uint8_t kind;
  std::uint8_t zero;
};
constexpr std::int16_t no_elevation = -32768;

struct NameRecord {
  StringRef text;
  Label language;  // ISO 639, perhaps with more ("zh-Hant"); empty when unknown
  std::uint16_t flags;
};
constexpr std::uint16_t primary_name = 1;
constexpr std::uint16_t abbreviated_name = 2;
constexpr std::uint16_t preferred_name = 4;
constexpr std::uint16_t short_name = 8;
constexpr std::uint16_t colloquial_name = 16;
constexpr std::uint16_t historic_name = 32;

struct BoxRecord {
  std::int32_t west;
  std::int32_t south;
  std::int32_t east;
  std::int32_t north;
};
// One a kind: its run of places, and its tree's first node.
struct KindRecord {
  std::uint32_t first;
  std::uint32_t count;
  std::uint32_t tree;
  std::uint32_t zero;
};
// Covers 16 places, or 16 nodes of the level below. Levels follow one another, the widest first.
struct TreeNode {
  BoxRecord box;  // never across the antimeridian
  std::uint32_t most_population;
};
constexpr std::uint32_t tree_fanout = 16;
// Sorted by key; one more at the end closes the last.
struct KeyRecord {
  std::uint32_t bytes;     // where the key begins in key_bytes
  std::uint32_t postings;  // its first posting
};
// first_bytes[b] is the first key whose first two bytes, read as a big-endian number, are at least
// b.
constexpr std::size_t first_bytes_count = 65537;
struct Posting {
  std::uint32_t place;  // number and flags
  std::uint32_t name;   // into names: the spelling
};
constexpr std::uint32_t primary_flag = 0x80000000;
constexpr std::uint32_t abbreviation_flag = 0x40000000;
constexpr std::uint32_t place_mask = 0x0FFFFFFF;  // the four bits above are the layer, in memory
// A place on the surface of WGS 84, from the earth's centre: x towards 0 degrees, y towards 90
// east, z north, in units of the equatorial radius / point_scale (6 mm). Those of one kind form a
// balanced k-d tree: the middle of a range of more than point_bucket splits it along its own axis.
struct PointRecord {
  std::int32_t x;
  std::int32_t y;
  std::int32_t z;
  std::uint32_t place;  // number and, in the two bits above point_axis_shift, axis: 0 x, 1 y, 2 z
};
constexpr double point_scale = 1 << 30;
constexpr std::uint32_t point_axis_shift = 30;
constexpr std::size_t point_bucket = 8;
// The corners of the box around a node of that tree, for those of so many levels that the last has
// nodes of at most point_box_bucket points. A kind's boxes follow those of the kind before; of a
// kind, the root is number 0, and the halves of number i are 2 i + 1 and 2 i + 2.
struct PointBox {
  std::array<std::int32_t, 3> low;
  std::array<std::int32_t, 3> high;
};
constexpr std::uint32_t point_box_bucket = 512;
struct GeonamesRecord {  // sorted by id
  std::uint32_t id;
  std::uint32_t place;
};
struct CountryRecord {  // sorted by alpha2
  std::array<char, 2> alpha2;
  std::array<char, 3> alpha3;
  std::uint8_t zero;
  std::uint16_t numeric;
  std::uint32_t place;
  std::uint32_t continent;
};
struct MemberRecord {  // sorted; a region and one of its countries
  std::uint32_t region;
  std::uint16_t country;
  std::uint16_t zero;
};
struct DemonymRecord {  // sorted by folded word
  StringRef word;
  std::uint16_t country;
  std::uint16_t zero;
};
struct BorderRecord {  // sorted by folded name, then context
  StringRef key;
  StringRef name;
  std::uint32_t first_pair;
  std::uint16_t pairs;
  std::uint16_t context;  // a country, or no_country
};
struct BorderPair {
  std::uint16_t first;
  std::uint16_t second;
};
struct WordRecord {  // sorted by folded word
  StringRef word;
  std::uint32_t lists;
};
constexpr std::uint32_t english_list = 1;
constexpr std::uint32_t spanish_list = 2;
constexpr std::uint32_t given_names_list = 4;

static_assert(sizeof(Header) == 32 && sizeof(SectionEntry) == 24 && sizeof(SourceRecord) == 24);
static_assert(sizeof(PlaceRecord) == 52 && sizeof(NameRecord) == 8 && sizeof(PointRecord) == 16 &&
              sizeof(PointBox) == 24 && sizeof(BoxRecord) == 16 && sizeof(KindRecord) == 16);
static_assert(sizeof(TreeNode) == 20 && sizeof(KeyRecord) == 8 && sizeof(Posting) == 8);
static_assert(sizeof(CountryRecord) == 16 && sizeof(MemberRecord) == 8 &&
              sizeof(DemonymRecord) == 8);
static_assert(sizeof(BorderRecord) == 16 && sizeof(BorderPair) == 4 && sizeof(WordRecord) == 8);

}  // namespace rumbo::gazetteer::format
