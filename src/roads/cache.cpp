#include "roads/cache.hpp"

#include "base/error.hpp"
#include "roads/prepared_format.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace rumbo::roads {
namespace {

// FNV-1a, 64 bits.
class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) {
      value_ ^= static_cast<unsigned char>(byte);
      value_ *= 0x100000001B3U;
    }
  }
  void add(std::uint64_t number) { add({reinterpret_cast<const char*>(&number), sizeof(number)}); }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

void add_file(Hash& hash, const std::filesystem::path& file) {
  constexpr std::uint64_t blocks = 64;
  constexpr std::uint64_t block_bytes = 4096;
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(file, error);
  const auto written = std::filesystem::last_write_time(file, error);
  std::ifstream stream(file, std::ios::binary);
  if (error || !stream)
    throw base::InputError({file.string()}, "cannot be read; check the path and the permissions");
  hash.add(size);
  hash.add(static_cast<std::uint64_t>(written.time_since_epoch().count()));
  std::array<char, block_bytes> block{};
  const std::uint64_t last = size > block_bytes ? size - block_bytes : 0;
  for (std::uint64_t i = 0; i < blocks; ++i) {
    stream.clear();
    stream.seekg(static_cast<std::streamoff>(last / (blocks - 1) * i +
                                             (last % (blocks - 1)) * i / (blocks - 1)));
    stream.read(block.data(), block.size());
    hash.add({block.data(), static_cast<std::size_t>(stream.gcount())});
    if (last == 0) break;
  }
}

constexpr std::array<std::string_view, profiles> names{"foot", "bicycle", "car", "truck"};

}  // namespace

std::uint64_t fingerprint(const std::filesystem::path& source) {
  Hash hash;
  add_file(hash, source);
  if (source.extension() != ".shp") return hash.value();
  for (const char* ending : {".dbf", ".shx", ".prj", ".cpg"}) {
    auto part = source;
    part.replace_extension(ending);
    if (std::filesystem::is_regular_file(part)) add_file(hash, part);
  }
  return hash.value();
}

std::filesystem::path cache_file(const std::filesystem::path& folder,
                                 const std::filesystem::path& source, Profile profile,
                                 std::uint64_t fingerprint) {
  std::string name = source.filename().string();
  name = name.substr(0, name.find('.', 1));
  return folder / fmt::format("{}-{}-{:016x}-{}.roads", name,
                              names[static_cast<std::size_t>(profile)], fingerprint,
                              prepared_format::version);
}

}  // namespace rumbo::roads
