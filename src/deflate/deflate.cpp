#include "deflate/deflate.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <new>

#include <fmt/format.h>
#include <libdeflate.h>

namespace rumbo::deflate {
namespace {

struct Free {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
  void operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
  }
};

}  // namespace

struct Compressor::Implementation {
  std::unique_ptr<libdeflate_compressor, Free> compressor;
};

Compressor::Compressor(int level) : implementation_(std::make_unique<Implementation>()) {
  implementation_->compressor.reset(libdeflate_alloc_compressor(level));
  if (!implementation_->compressor) throw std::bad_alloc();
}
Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;

std::string Compressor::gzip(std::string_view bytes) {
  libdeflate_compressor* compressor = implementation_->compressor.get();
  std::string packed(libdeflate_gzip_compress_bound(compressor, bytes.size()), '\0');
  packed.resize(libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(), packed.data(),
                                         packed.size()));
  return packed;
}

std::string Compressor::zlib(std::string_view bytes) {
  libdeflate_compressor* compressor = implementation_->compressor.get();
  std::string packed(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), packed.data(),
                                         packed.size()));
  return packed;
}

std::uint32_t crc32(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

std::string gunzip(std::string_view bytes, std::size_t most) {
  const std::unique_ptr<libdeflate_decompressor, Free> decompressor(
      libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  std::string whole(std::clamp<std::size_t>(bytes.size() * 4, 256, most), '\0');
  while (true) {
    std::size_t read = 0, written = 0;
    const libdeflate_result result =
        libdeflate_gzip_decompress_ex(decompressor.get(), bytes.data(), bytes.size(), whole.data(),
                                      whole.size(), &read, &written);
    if (result == LIBDEFLATE_SUCCESS && read == bytes.size()) {
      whole.resize(written);
      return whole;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE)
      throw base::Error("the gzip data are damaged; make them again");
    if (whole.size() == most)
      throw base::Error(
          fmt::format("the gzip data hold more than {} bytes, the most that is read", most));
    whole.resize(std::min(whole.size() * 4, most));
  }
}

}  // namespace rumbo::deflate
