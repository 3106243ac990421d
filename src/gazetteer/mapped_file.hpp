#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace rumbo::gazetteer {

// A file's bytes, mapped read-only. The file must not be cut short while mapped; one that is
// replaced by renaming is safe. Immutable.
class MappedFile {
 public:
  // InputError if there is no such file; Error if it cannot be mapped.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace rumbo::gazetteer
