#include "archive/pmtiles_header.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::archive {
namespace {

constexpr std::string_view magic = "PMTiles";
constexpr char version = 3;
constexpr double degree = 1e7;

template <class Number>
void put(std::string& bytes, Number number) {
  auto bits = static_cast<std::make_unsigned_t<Number>>(number);
  for (std::size_t byte = 0; byte < sizeof(Number);
       ++byte, bits = static_cast<decltype(bits)>(bits >> 7 >> 1))
    bytes.push_back(static_cast<char>(bits & 0xff));
}

class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}

  template <class Number>
  void take(Number& number) {
    std::uint64_t bits = 0;
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
      bits |= std::uint64_t{static_cast<unsigned char>(bytes_[byte])} << (8 * byte);
    bytes_.remove_prefix(sizeof(Number));
    number = static_cast<Number>(bits);
  }
  void take(Part& part) {
    take(part.offset);
    take(part.length);
  }

 private:
  std::string_view bytes_;
};

void put(std::string& bytes, const Part& part) {
  put(bytes, part.offset);
  put(bytes, part.length);
}

std::int32_t fixed(double degrees, double most) {
  return static_cast<std::int32_t>(std::lround(std::clamp(degrees, -most, most) * degree));
}

}  // namespace

std::string to_bytes(const PmtilesHeader& header) {
  std::string bytes(magic);
  bytes.push_back(version);
  for (const Part& part : {header.root, header.metadata, header.leaves, header.tiles})
    put(bytes, part);
  for (const std::uint64_t count : {header.addressed, header.entries, header.contents})
    put(bytes, count);
  for (const std::uint8_t byte :
       {std::uint8_t{header.clustered}, header.internal_compression, header.tile_compression,
        header.tile_type, header.min_zoom, header.max_zoom})
    put(bytes, byte);
  for (const std::int32_t edge : {header.west, header.south, header.east, header.north})
    put(bytes, edge);
  put(bytes, header.centre_zoom);
  put(bytes, header.centre_lon);
  put(bytes, header.centre_lat);
  return bytes;
}

PmtilesHeader parse_pmtiles_header(std::string_view bytes) {
  if (bytes.size() < PmtilesHeader::size || !bytes.starts_with(magic))
    throw base::Error("is no PMTiles archive (it does not begin as one)");
  if (bytes[magic.size()] != version)
    throw base::Error(
        fmt::format("is of PMTiles version {}; only version 3 is read", int{bytes[magic.size()]}));
  Cursor cursor(bytes.substr(magic.size() + 1));
  PmtilesHeader header;
  for (Part* part : {&header.root, &header.metadata, &header.leaves, &header.tiles})
    cursor.take(*part);
  for (std::uint64_t* count : {&header.addressed, &header.entries, &header.contents})
    cursor.take(*count);
  std::uint8_t clustered = 0;
  for (std::uint8_t* byte : {&clustered, &header.internal_compression, &header.tile_compression,
                             &header.tile_type, &header.min_zoom, &header.max_zoom})
    cursor.take(*byte);
  header.clustered = clustered == 1;
  for (std::int32_t* edge : {&header.west, &header.south, &header.east, &header.north})
    cursor.take(*edge);
  cursor.take(header.centre_zoom);
  cursor.take(header.centre_lon);
  cursor.take(header.centre_lat);
  return header;
}

void describe(const Info& info, PmtilesHeader& header) {
  header.tile_type = info.format == TileFormat::mvt ? 1 : info.format == TileFormat::png ? 2 : 4;
  header.tile_compression = info.format == TileFormat::mvt ? 2 : 1;
  header.min_zoom = static_cast<std::uint8_t>(info.min_zoom);
  header.max_zoom = static_cast<std::uint8_t>(info.max_zoom);
  header.centre_zoom = static_cast<std::uint8_t>(info.centre_zoom);
  header.west = fixed(info.bounds.west, 180);
  header.south = fixed(info.bounds.south, 90);
  header.east = fixed(info.bounds.east, 180);
  header.north = fixed(info.bounds.north, 90);
  header.centre_lon = fixed(info.centre.lon, 180);
  header.centre_lat = fixed(info.centre.lat, 90);
}

Info info_of(const PmtilesHeader& header) {
  Info info;
  switch (header.tile_type) {
    case 1:
      info.format = TileFormat::mvt;
      break;
    case 2:
      info.format = TileFormat::png;
      break;
    case 4:
      info.format = TileFormat::webp;
      break;
    default:
      throw base::Error(fmt::format("has tiles of type {}; read are 1 (MVT), 2 (PNG) and 4 (WebP)",
                                    header.tile_type));
  }
  if (header.tile_compression != (info.format == TileFormat::mvt ? 2 : 1))
    throw base::Error(fmt::format(
        "has tiles packed in way {}; read are gzipped vector tiles, and pictures as they are",
        header.tile_compression));
  info.bounds = {header.west / degree, header.south / degree, header.east / degree,
                 header.north / degree};
  info.centre = {header.centre_lon / degree, header.centre_lat / degree};
  info.centre_zoom = header.centre_zoom;
  info.min_zoom = header.min_zoom;
  info.max_zoom = header.max_zoom;
  return info;
}

}  // namespace rumbo::archive
