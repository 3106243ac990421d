#pragma once

#include "base/source_position.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// One line of a tab-separated source. Views point into the SourceFile.
class Row {
 public:
  Row(const std::string& file, std::size_t line, std::span<const std::string_view> fields)
      : file_(file), line_(line), fields_(fields) {}

  std::string_view operator[](std::size_t column) const { return fields_[column]; }
  std::string_view required(std::size_t column, const char* what) const;
  std::uint32_t whole(std::size_t column, const char* what) const;               // empty is 0
  std::optional<double> degrees(std::size_t column, double most) const;          // empty is nothing
  [[noreturn]] void fail(std::size_t column, const std::string& message) const;  // InputError

 private:
  const std::string& file_;
  std::size_t line_;
  std::span<const std::string_view> fields_;
};

// A source table: a text file of tab-separated rows, perhaps compressed with zstd. Immutable once
// read.
class SourceFile {
 public:
  // Reads FOLDER/NAME, or FOLDER/NAME.zst. Nothing if neither is there. InputError when it is not
  // UTF-8 or the compression is damaged.
  static std::optional<SourceFile> read(const std::filesystem::path& folder,
                                        const std::string& name);

  bool is(std::string_view name) const { return name_ == name; }
  std::string_view bytes() const { return text_; }  // uncompressed
  // Calls `each` with every row that is neither empty nor a comment (#). InputError for a row that
  // has not `columns` fields.
  void for_each_row(std::size_t columns, const std::function<void(const Row&)>& each) const;

 private:
  SourceFile(std::string name, std::string file, std::string text)
      : name_(std::move(name)), file_(std::move(file)), text_(std::move(text)) {}
  std::string name_;
  std::string file_;
  std::string text_;
};

// The parts between commas, without the empty ones and without spaces around them.
std::vector<std::string_view> split_list(std::string_view text, char separator = ',');

}  // namespace rumbo::gazetteer
