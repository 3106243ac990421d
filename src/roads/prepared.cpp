#include "roads/prepared.hpp"

#include "base/error.hpp"
#include "gazetteer/checksum.hpp"
#include "roads/street_tree.hpp"

#include <cstring>
#include <utility>

#include <fmt/format.h>

namespace rumbo::roads {

using prepared_format::Header;
using prepared_format::Section;

void report_damaged_file(const std::string& file) {
  throw base::InputError({file}, "is damaged; delete it, and it will be made anew");
}

Prepared::Prepared(const std::filesystem::path& file)
    : file_(file.string()), map_(file), bytes_(map_->bytes()) {
  bind();
}

Prepared::Prepared(std::string name, std::string bytes)
    : file_(std::move(name)), owned_(std::move(bytes)), bytes_(owned_) {
  bind();
}

geo::BBox Prepared::extent() const {
  const auto& [west, south, east, north] = header_.extent;
  return {west, south, east, north};
}

std::span<const Position> Prepared::points_of(const prepared_format::StreetRecord& street) const {
  if (street.points < 2) damaged();
  return points_.part(street.first_point, street.points);
}

std::pair<std::uint32_t, std::uint32_t> Prepared::arcs_of(std::uint32_t node) const {
  const std::uint32_t first = first_arc_[node];
  const std::uint32_t end = first_arc_[std::size_t{node} + 1];
  if (first > end || end > head_.size()) damaged();
  return {first, end};
}

void Prepared::bind() {
  if (bytes_.size() >= sizeof(Header)) std::memcpy(&header_, bytes_.data(), sizeof(Header));
  check_header();
  streets_ = column<prepared_format::StreetRecord>(Section::streets);
  points_ = column<Position>(Section::points);
  tree_street_ = column<std::uint32_t>(Section::tree_street);
  tree_boxes_ = column<prepared_format::Box>(Section::tree_boxes);
  first_arc_ = column<std::uint32_t>(Section::first_arc);
  head_ = column<std::uint32_t>(Section::head);
  cost_ = column<std::uint32_t>(Section::cost);
  arc_street_ = column<std::uint32_t>(Section::arc_street);
  check_shapes();
  const auto hierarchy = section(Section::hierarchy);
  try {
    hierarchy_.emplace(std::as_bytes(std::span(hierarchy.data(), hierarchy.size())));
  } catch (const base::InputError&) {
    damaged();
  }
  if (hierarchy_->nodes() != nodes()) damaged();
}

void Prepared::check_header() const {
  Header header = header_;
  if (bytes_.size() < sizeof(Header) || header.magic != prepared_format::magic)
    throw base::InputError({file_}, "is no file of prepared roads; delete it");
  if (header.version != prepared_format::version)
    throw base::InputError({file_}, fmt::format("is of version {}, and this program reads {}; "
                                                "delete it, and it will be made anew",
                                                header.version, prepared_format::version));
  const std::uint32_t expected = std::exchange(header.crc32, 0);
  const auto* begin = reinterpret_cast<const char*>(&header);
  if (gazetteer::crc32({begin, sizeof(header)}) != expected || header.bytes != bytes_.size() ||
      header.profile >= profiles)
    damaged();
}

void Prepared::check_shapes() const {
  const bool walking = profile() == Profile::foot;
  std::size_t boxes = 0;
  for (std::size_t size = tree_street_.size(); size > 0;
       size = (size + tree_width - 1) / tree_width) {
    boxes += size;
    if (size == 1) break;
  }
  if (boxes != tree_boxes_.size() || first_arc_.size() == 0 || head_.size() != cost_.size() ||
      arc_street_.size() != (walking ? head_.size() : 0) ||
      (!walking && nodes() != 2 * streets_.size()))
    damaged();
}

std::string_view Prepared::section(Section which) const {
  const auto& entry = header_.section[static_cast<std::size_t>(which)];
  if (entry.offset % prepared_format::alignment != 0 || entry.offset > bytes_.size() ||
      entry.bytes > bytes_.size() - entry.offset)
    damaged();
  return bytes_.substr(entry.offset, entry.bytes);
}

template <class Record>
Column<Record> Prepared::column(Section which) const {
  const auto bytes = section(which);
  if (bytes.size() % sizeof(Record) != 0) damaged();
  return {{reinterpret_cast<const Record*>(bytes.data()), bytes.size() / sizeof(Record)}, file_};
}

}  // namespace rumbo::roads
