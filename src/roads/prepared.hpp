#pragma once

#include "gazetteer/mapped_file.hpp"
#include "geo/bbox.hpp"
#include "roads/hierarchy.hpp"
#include "roads/prepared_format.hpp"
#include "roads/profile.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace rumbo::roads {

[[noreturn]] void report_damaged_file(const std::string& file);  // InputError with the remedy

// An array in a file, used where it lies. Every access is checked.
template <class Record>
class Column {
 public:
  Column() = default;
  Column(std::span<const Record> records, const std::string& file)
      : records_(records), file_(&file) {}

  std::size_t size() const { return records_.size(); }
  const Record& operator[](std::size_t i) const {
    if (i >= records_.size()) report_damaged_file(*file_);
    return records_[i];
  }
  std::span<const Record> part(std::size_t first, std::size_t count) const {
    if (first > records_.size() || count > records_.size() - first) report_damaged_file(*file_);
    return records_.subspan(first, count);
  }

 private:
  std::span<const Record> records_;
  const std::string* file_ = nullptr;
};

// Prepared roads, from a file that is mapped or from bytes in memory. Nothing in them is trusted: a
// reference that leads out of a section is an InputError, wherever it is met. Immutable: may be
// shared between threads.
class Prepared {
 public:
  // InputError when the file is no prepared roads, of another version, cut short, or its header
  // fails its checksum.
  explicit Prepared(const std::filesystem::path& file);
  Prepared(std::string name, std::string bytes);  // that never were a file; `name` stands for it
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  const prepared_format::Header& header() const { return header_; }
  Profile profile() const { return static_cast<Profile>(header_.profile); }
  geo::BBox extent() const;

  const Column<prepared_format::StreetRecord>& streets() const { return streets_; }
  std::span<const Position> points_of(const prepared_format::StreetRecord& street) const;
  const Column<std::uint32_t>& tree_street() const { return tree_street_; }
  const Column<prepared_format::Box>& tree_boxes() const { return tree_boxes_; }

  std::size_t nodes() const { return first_arc_.size() - 1; }
  // The arcs of a node: from and up to a number.
  std::pair<std::uint32_t, std::uint32_t> arcs_of(std::uint32_t node) const;
  const Column<std::uint32_t>& head() const { return head_; }
  const Column<std::uint32_t>& cost() const { return cost_; }
  const Column<std::uint32_t>& arc_street() const { return arc_street_; }
  const Hierarchy& hierarchy() const { return *hierarchy_; }

  const std::string& file() const { return file_; }
  [[noreturn]] void damaged() const { report_damaged_file(file_); }

 private:
  void bind();
  void check_header() const;
  template <class Record>
  Column<Record> column(prepared_format::Section which) const;
  std::string_view section(prepared_format::Section which) const;
  void check_shapes() const;

  std::string file_;
  std::optional<gazetteer::MappedFile> map_;
  std::string owned_;
  std::string_view bytes_;  // of the one or the other
  prepared_format::Header header_;
  Column<prepared_format::StreetRecord> streets_;
  Column<Position> points_;
  Column<std::uint32_t> tree_street_;
  Column<prepared_format::Box> tree_boxes_;
  Column<std::uint32_t> first_arc_;
  Column<std::uint32_t> head_;
  Column<std::uint32_t> cost_;
  Column<std::uint32_t> arc_street_;
  std::optional<Hierarchy> hierarchy_;
};

}  // namespace rumbo::roads
