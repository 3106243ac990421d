#pragma once

#include "flatgeobuf/header.hpp"
#include "flatgeobuf/mapped_file.hpp"
#include "flatgeobuf/packed_tree.hpp"
#include "geo/bbox.hpp"
#include "geo/feature.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::flatgeobuf {

// A FlatGeobuf 3 (flatgeobuf.org) in WGS 84 degrees, as GDAL reads it, without loading GDAL.
// Heights, curves and other coordinate systems are refused or left away. Shareable.
class Layer {
 public:
  explicit Layer(const std::filesystem::path& file);  // InputError when it is no such file
  Layer(Bytes bytes, std::string name);               // the same of bytes, which must outlive it

  const Header& header() const { return header_; }
  // The features that meet `extent` (both sides of the antimeridian when it crosses it), in the
  // order of the file; the named fields only, or all when `fields` is empty. InputError for a
  // damaged file.
  geo::Features read(const geo::BBox& extent, const std::vector<std::string>& fields = {}) const;

 private:
  void open();
  std::vector<std::uint64_t> candidates(const std::vector<geo::BBox>& windows) const;
  std::vector<std::uint64_t> all() const;
  Table feature(std::uint64_t offset) const;
  [[noreturn]] void refuse(const Damaged& why) const;

  std::string name_;
  std::optional<MappedFile> file_;
  Bytes bytes_;
  Bytes features_;
  Header header_;
  std::optional<PackedTree> index_;
};

}  // namespace rumbo::flatgeobuf
