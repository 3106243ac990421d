// Whatever the bytes, opening them as prepared roads ends in an InputError or in roads on which
// ways can be sought. The first byte chooses between the roads of walkers and cars. Behind it, an
// input that begins with "PATCH" is a list of changes to sound roads, five bytes each: an offset,
// little-endian, and the byte to put there; the header's checksum is made to fit. Another input is
// the file itself.
#include "base/error.hpp"
#include "gazetteer/checksum.hpp"
#include "roads/osm_reader.hpp"
#include "roads/prepare.hpp"
#include "roads/prepared.hpp"
#include "roads/way_finder.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace {

using namespace rumbo::roads;

// Five streets by five.
std::string sound_roads(Profile profile) {
  constexpr int side = 5;
  std::string document = "<osm version=\"0.6\">";
  for (int i = 0; i < side * side; ++i)
    document += fmt::format("<node id=\"{}\" lon=\"{}\" lat=\"{}\"/>", i + 1, 0.001 * (i % side),
                            10 + 0.001 * (i / side) + 0.0001 * (i % 3));
  for (int i = 0; i < side; ++i) {
    std::string across;
    std::string along;
    for (int j = 0; j < side; ++j) {
      across += fmt::format("<nd ref=\"{}\"/>", i * side + j + 1);
      along += fmt::format("<nd ref=\"{}\"/>", j * side + i + 1);
    }
    const std::string tags = "<tag k=\"highway\" v=\"primary\"/>";
    document += fmt::format("<way id=\"{}\">{}{}</way><way id=\"{}\">{}{}</way>", i + 1, across,
                            tags, i + 101, along, tags);
  }
  return prepare(read_osm(document + "</osm>", "osm", profile), {profile, true, 1, {}});
}

void seal(std::string& bytes) {
  prepared_format::Header header;
  if (bytes.size() < sizeof(header)) return;
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.crc32 = 0;
  header.crc32 = rumbo::gazetteer::crc32({reinterpret_cast<const char*>(&header), sizeof(header)});
  std::memcpy(bytes.data(), &header, sizeof(header));
}

std::string patched(Profile profile, std::string_view patches) {
  static const std::string on_foot = sound_roads(Profile::foot);
  static const std::string by_car = sound_roads(Profile::car);
  std::string roads = profile == Profile::foot ? on_foot : by_car;
  for (; patches.size() >= 5; patches.remove_prefix(5)) {
    std::size_t offset = 0;
    for (int i = 3; i >= 0; --i)
      offset = offset << 8 | static_cast<std::uint8_t>(patches[static_cast<std::size_t>(i)]);
    roads[offset % roads.size()] = patches[4];
  }
  seal(roads);
  return roads;
}

void seek(const Prepared& roads) {
  WayFinder finder(roads);
  const rumbo::geo::LonLat stops[] = {{0.0001, 10}, {0.0035, 10.0031}, {0.002, 10.002}, {5, 5}};
  for (const auto from : stops) {
    const auto start = nearest_on_streets(roads, from);
    for (const auto to : stops) {
      const auto end = nearest_on_streets(roads, to);
      if (!start.empty() && !end.empty()) finder.find(start, end);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::string_view patch = "PATCH";
  const Profile profile = data[0] % 2 == 0 ? Profile::foot : Profile::car;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::string bytes(input);
  if (input.starts_with(patch)) bytes = patched(profile, input.substr(patch.size()));
  try {
    seek(Prepared("roads", std::move(bytes)));
  } catch (const rumbo::base::InputError&) {  // what damaged roads end in
  }
  return 0;
}
