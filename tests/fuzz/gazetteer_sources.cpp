// Whatever a source holds, reading it ends in an InputError or in places that are on the globe. The
// input's first byte chooses the file's name, the others are the file.
#include "base/error.hpp"
#include "indexing/read_sources.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

namespace {

using rumbo::indexing::Sources;

constexpr std::array<const char*, 16> names{
    "MX.txt",        "MX.txt.zst",     "MX.zip",           "alternateNamesV2.txt",
    "a.lpf.json",    "a.geojson",      "mine.yaml",        "admin1CodesASCII.txt",
    "divisions.tsv", "countries.tsv",  "countryInfo.txt",  "country-names.tsv",
    "borders.yaml",  "blocklist.yaml", "demonyms-es.yaml", "hierarchy.txt"};

// Removed when the process ends.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "rumbo-fuzz-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

void read(const std::filesystem::path& file) {
  Sources sources;
  rumbo::base::Diagnostics problems;
  const std::array<std::filesystem::path, 1> paths{file};
  rumbo::indexing::read_sources(paths, sources, problems);
  for (const Sources::Place& place : sources.places) {
    if (!place.located()) continue;
    if (std::abs(place.lon) > 1'800'000'000 || std::abs(place.lat) > 900'000'000) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  if (size == 0) return 0;
  const auto file = folder / names[data[0] % names.size()];
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(data + 1), static_cast<std::streamsize>(size - 1));
  try {
    read(file);
  } catch (const rumbo::base::Error&) {
  }
  std::filesystem::remove(file);
  return 0;
}
