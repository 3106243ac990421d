#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rumbo::indexing {

// The bytes of a source, unpacked while they are read: no more than a block of them is in memory.
// Confined to a thread.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Fills `into`; fewer bytes than it holds come only at the end. InputError when the source is cut
  // short or damaged.
  virtual std::size_t read(std::span<char> into) = 0;
};

// Each throws InputError when the file is missing or no regular file, or not packed as it should
// be.
std::unique_ptr<ByteStream> open_plain(const std::filesystem::path& file);
std::unique_ptr<ByteStream> open_zstd(const std::filesystem::path& file);

// One file in a zip archive, by its position there.
struct ZipMember {
  std::uint64_t position = 0;
  std::string name;  // with the folders it has in the archive
  std::uint64_t bytes = 0;
  std::uint32_t crc32 = 0;
};
std::vector<ZipMember> zip_members(const std::filesystem::path& file);
std::unique_ptr<ByteStream> open_zip_member(const std::filesystem::path& file,
                                            const ZipMember& member);

}  // namespace rumbo::indexing
