#pragma once

#include "flatgeobuf/table.hpp"

#include <filesystem>

namespace rumbo::flatgeobuf {

// A file's bytes, mapped. Shareable.
class MappedFile {
 public:
  explicit MappedFile(const std::filesystem::path& file);  // InputError when it cannot be read
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  Bytes bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

}  // namespace rumbo::flatgeobuf
