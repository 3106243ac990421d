#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace rumbo::deflate {

// Compresses whole buffers (RFC 1950 to 1952) by libdeflate; the bytes depend on nothing but the
// input and the level, 1 (fast) to 12 (small). Confined to a thread; one serves many buffers.
class Compressor {
 public:
  explicit Compressor(int level);
  ~Compressor();
  Compressor(Compressor&&) noexcept;
  Compressor& operator=(Compressor&&) noexcept;

  std::string gzip(std::string_view bytes);
  std::string zlib(std::string_view bytes);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

// The checksum of PNG and gzip.
std::uint32_t crc32(std::string_view bytes);

// What was compressed by gzip. Error when the bytes are no whole gzip member, are followed by
// others, or hold more than `most` bytes.
std::string gunzip(std::string_view bytes, std::size_t most);

}  // namespace rumbo::deflate
