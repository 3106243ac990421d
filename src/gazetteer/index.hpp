#pragma once

#include "gazetteer/index_format.hpp"
#include "gazetteer/mapped_file.hpp"

#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace rumbo::gazetteer {

[[noreturn]] void report_damage(const std::string& file);  // InputError with the remedy

// A section as an array of records, copied out one at a time. Every access is checked.
template <class Record>
class Table {
  static_assert(std::is_trivially_copyable_v<Record>);

 public:
  Table() = default;
  Table(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(&file) {}

  std::size_t size() const { return bytes_.size() / sizeof(Record); }
  Record operator[](std::size_t i) const {
    if (i >= size()) report_damage(*file_);
    Record record;
    std::memcpy(&record, bytes_.data() + i * sizeof(Record), sizeof(Record));
    return record;
  }

 private:
  std::string_view bytes_;
  const std::string* file_ = nullptr;
};

// The index file as tables. Nothing in the file is trusted: a reference that leads out of a table
// is an InputError, wherever it is met. Immutable: may be shared between threads.
class Index {
 public:
  // InputError when the file is missing, is no index, is of another version, is cut short, or its
  // header fails its checksum.
  explicit Index(const std::filesystem::path& path);
  // One that was never a file; `name` stands for it in messages.
  Index(std::string name, std::string bytes);
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  std::string_view string(format::StringRef reference) const;
  std::string_view label(format::Label label) const;
  std::string_view key(std::size_t number) const;
  std::string_view alpha2(std::size_t country) const;  // in the file, not of a copied record
  std::size_t key_count() const { return keys.size() == 0 ? 0 : keys.size() - 1; }

  const std::string& file() const { return file_; }
  std::string_view bytes() const { return bytes_; }
  format::Header header() const;
  std::string_view section(format::Section which) const;  // its bytes
  void verify() const;  // InputError unless every section has its checksum

  Table<format::SourceRecord> sources;
  Table<format::StringRef> labels;
  Table<format::PlaceRecord> places;
  Table<format::NameRecord> names;
  Table<format::BoxRecord> boxes;
  Table<format::KindRecord> kinds;
  Table<format::TreeNode> tree_nodes;
  Table<format::PointRecord> points;
  Table<std::uint32_t> first_bytes;
  Table<format::KeyRecord> keys;
  Table<format::Posting> postings;
  Table<std::uint64_t> key_hash;
  Table<std::uint8_t> key_worth;
  Table<std::uint32_t> fuzzy_lengths;
  Table<std::uint64_t> fuzzy_letters;
  Table<std::uint32_t> fuzzy_keys;
  Table<format::GeonamesRecord> geonames;
  Table<format::CountryRecord> countries;
  Table<std::uint32_t> divisions;  // first-level ones, sorted by country, then code
  Table<format::MemberRecord> members;
  Table<format::DemonymRecord> demonyms;
  Table<format::BorderRecord> borders;
  Table<format::BorderPair> border_pairs;
  Table<format::WordRecord> words;

 private:
  void bind_all();
  void check_header() const;
  format::SectionEntry entry(std::size_t number) const;
  template <class Record>
  void bind(Table<Record>& table, format::Section which);

  std::string file_;
  std::optional<MappedFile> map_;
  std::string owned_;
  std::string_view bytes_;  // of the one or the other
  std::string_view strings_;
  std::string_view key_bytes_;
};

}  // namespace rumbo::gazetteer
