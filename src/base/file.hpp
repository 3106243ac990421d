#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace rumbo::base {

// The bytes of a regular file. InputError if it is missing, a folder or larger than max_bytes;
// Error if the file system refuses to read it.
std::string read_file(const std::filesystem::path& path, std::size_t max_bytes);

// A file that appears whole or not at all: written under a temporary name beside its target,
// flushed to the disk, then renamed over it. Without commit() nothing is left behind and an older
// file stays as it was. Opening it fails early when the folder is missing or not writable. Confined
// to a thread.
class AtomicFile {
 public:
  // Error if the folder does not exist or cannot be written, or if path is a folder.
  explicit AtomicFile(std::filesystem::path path);
  ~AtomicFile();
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(std::string_view bytes);  // at the end; Error when the disk is full
  // Over what was written already, from `offset` on.
  void rewrite(std::uint64_t offset, std::string_view bytes);
  void commit();  // Error when flushing or renaming fails

  const std::filesystem::path& path() const { return path_; }
  const std::filesystem::path& temporary_path() const { return temporary_; }

 private:
  std::filesystem::path path_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;
};

}  // namespace rumbo::base
