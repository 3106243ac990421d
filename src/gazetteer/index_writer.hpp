#pragma once

#include "gazetteer/index_format.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace rumbo::gazetteer {

// The `strings` section: each string once. Confined to a thread; strings added must outlive it.
class StringPool {
 public:
  format::StringRef add(std::string_view text);  // longer than 65,535 bytes: Error
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string_view, format::StringRef> known_;
};

// Collects the sections and writes the file whole. Confined to a thread.
class IndexWriter {
 public:
  template <class Record>
  void put(format::Section section, std::span<const Record> records) {
    static_assert(std::is_trivially_copyable_v<Record>);
    put_bytes(section, {reinterpret_cast<const char*>(records.data()), records.size_bytes()});
  }
  template <class Record>
  void put(format::Section section, const std::vector<Record>& records) {
    put(section, std::span<const Record>(records));
  }
  void put_bytes(format::Section section, std::string_view bytes);

  void write(const std::filesystem::path& path) const;  // Error when the file cannot be written

 private:
  std::array<std::string, format::section_count> sections_;
};

}  // namespace rumbo::gazetteer
