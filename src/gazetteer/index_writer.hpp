#pragma once

#include "gazetteer/index_format.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace rumbo::gazetteer {

// Collects the sections and writes the file whole. Confined to a thread.
class IndexWriter {
 public:
  template <class Record>
  void put(format::Section section, std::vector<Record> records) {
    static_assert(std::is_trivially_copyable_v<Record>);
    const auto kept = std::make_shared<const std::vector<Record>>(std::move(records));
    put_view(section, {reinterpret_cast<const char*>(kept->data()), kept->size() * sizeof(Record)});
    kept_.push_back(kept);
  }
  void put_bytes(format::Section section, std::string bytes);
  // The bytes must outlive the writer.
  void put_view(format::Section section, std::string_view bytes);

  void write(const std::filesystem::path& path) const;  // Error when the file cannot be written
  std::string bytes() const;                            // what write() writes

 private:
  void write_to(const std::function<void(std::string_view)>& sink) const;

  std::array<std::string_view, format::section_count> sections_;
  std::vector<std::shared_ptr<const void>> kept_;  // what the sections are views of
};

}  // namespace rumbo::gazetteer
