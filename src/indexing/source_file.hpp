#pragma once

#include "indexing/byte_stream.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace rumbo::indexing {

// A source as it lies on the disk: plain, packed with zstd, or one file of a zip archive. A value.
class SourceFile {
 public:
  enum class Packing { none, zstd, zip };
  struct Digest {
    std::uint64_t bytes = 0;
    std::uint32_t crc32 = 0;
  };

  // A plain file, or by its ending .zst a packed one.
  explicit SourceFile(std::filesystem::path path);
  SourceFile(std::filesystem::path archive, ZipMember member);

  const std::filesystem::path& path() const { return path_; }  // the archive's, for a zip's file
  // Without folder and packing: "cities500.txt", whether it was cities500.txt.zst or in a zip.
  const std::string& name() const { return name_; }
  std::string stem() const;   // the name up to its first full stop
  std::string label() const;  // for messages: the path, and within a zip the file in it
  Packing packing() const { return packing_; }

  std::unique_ptr<ByteStream> open() const;
  Digest digest() const;  // of the unpacked bytes; reads them, unless the archive tells
  // All of it. InputError when it is larger than most_bytes.
  std::string text(std::size_t most_bytes) const;

 private:
  std::filesystem::path path_;
  std::string name_;
  Packing packing_ = Packing::none;
  ZipMember member_;
};

}  // namespace rumbo::indexing
