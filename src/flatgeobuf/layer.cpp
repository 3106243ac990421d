#include "flatgeobuf/layer.hpp"

#include "base/error.hpp"
#include "flatgeobuf/geometry.hpp"
#include "flatgeobuf/meets_box.hpp"
#include "flatgeobuf/properties.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace rumbo::flatgeobuf {
namespace {

// feature.fbs
constexpr int geometry_field = 0, properties_field = 1;
constexpr int wgs84 = 4326;

std::vector<geo::BBox> halves(const geo::BBox& extent) {
  if (!extent.crosses_antimeridian()) return {extent};
  return {{extent.west, extent.south, 180, extent.north},
          {-180, extent.south, extent.east, extent.north}};
}

std::size_t size_at(Bytes features, std::uint64_t offset) {
  if (offset > features.size()) throw Damaged{"a feature leads out of it"};
  const std::size_t size = load<std::uint32_t>(features, offset);
  if (size > features.size() - offset - 4) throw Damaged{"a feature leads out of it"};
  return size;
}

}  // namespace

Layer::Layer(const std::filesystem::path& file) : name_(file.string()) {
  file_.emplace(file);
  bytes_ = file_->bytes();
  open();
}

Layer::Layer(Bytes bytes, std::string name) : name_(std::move(name)), bytes_(bytes) { open(); }

void Layer::open() {
  try {
    header_ = read_header(bytes_);
    if (header_.epsg != 0 && header_.epsg != wgs84) throw Damaged{"it is not in WGS 84 degrees"};
    features_ = bytes_.subspan(header_.bytes);
    if (header_.features == 0 || header_.node_size == 0) return;
    index_.emplace(features_, header_.features, header_.node_size);
    features_ = features_.subspan(index_->size());
  } catch (const Damaged& why) {
    refuse(why);
  }
}

void Layer::refuse(const Damaged& why) const {
  throw base::InputError(
      {name_, 0, 0}, fmt::format("is no FlatGeobuf that can be read ({}); replace it", why.reason));
}

Table Layer::feature(std::uint64_t offset) const {
  return Table::root(features_.subspan(offset + 4, size_at(features_, offset)));
}

std::vector<std::uint64_t> Layer::all() const {
  std::vector<std::uint64_t> found;
  for (std::uint64_t at = 0; at < features_.size(); at += 4 + size_at(features_, at))
    found.push_back(at);
  return found;
}

std::vector<std::uint64_t> Layer::candidates(const std::vector<geo::BBox>& windows) const {
  if (!index_) return all();
  std::vector<std::uint64_t> found;
  for (const geo::BBox& window : windows) {
    std::vector<std::uint64_t> both;
    std::ranges::set_union(found, index_->search(window), std::back_inserter(both));
    found = std::move(both);
  }
  return found;
}

geo::Features Layer::read(const geo::BBox& extent, const std::vector<std::string>& fields) const {
  const auto windows = halves(extent);
  geo::Features features;
  std::size_t bytes = 0;
  try {
    for (const std::uint64_t offset : candidates(windows)) {
      bytes += size_at(features_, offset);
      if (bytes > features_.size()) throw Damaged{"its features overlap"};
      const Table table = feature(offset);
      const auto geometry = table.table(geometry_field);
      if (!geometry) continue;
      geo::Feature one{read_geometry(*geometry, header_.shape), {}};
      if (std::ranges::none_of(
              windows, [&](const geo::BBox& window) { return meets_box(one.geometry, window); }))
        continue;
      const Bytes values = table.vector<std::byte>(properties_field).bytes();
      one.properties = read_properties(values, header_.columns, fields);
      features.push_back(std::move(one));
    }
  } catch (const Damaged& why) {
    refuse(why);
  }
  return features;
}

}  // namespace rumbo::flatgeobuf
