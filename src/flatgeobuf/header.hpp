#pragma once

#include "flatgeobuf/table.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rumbo::flatgeobuf {

// header.fbs of FlatGeobuf 3, as far as it is used.
enum class ColumnType : std::uint8_t {
  byte,
  ubyte,
  boolean,
  int16,
  uint16,
  int32,
  uint32,
  int64,
  uint64,
  float32,
  float64,
  text,
  json,
  date_time,
  binary
};

enum class Shape : std::uint8_t {
  unknown,
  point,
  line,
  polygon,
  multi_point,
  multi_line,
  multi_polygon
};

struct Column {
  std::string name;
  ColumnType type = ColumnType::text;
};

struct Header {
  Shape shape = Shape::unknown;
  std::vector<Column> columns;
  std::uint64_t features = 0;    // 0 when not known
  std::uint16_t node_size = 16;  // children a node of the index has; 0 without an index
  int epsg = 0;                  // 0 when not told
  std::size_t bytes = 0;         // how long it is, with what stands before it
};

Header read_header(Bytes file);  // throws Damaged

}  // namespace rumbo::flatgeobuf
