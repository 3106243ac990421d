// Whatever the bytes, opening them as a place index ends in an InputError or in an index that can
// be searched. An input that begins with "PATCH" is a list of changes to a sound index instead,
// five bytes each: an offset, little-endian, and the byte to put there. So the sections behind the
// header's checksum are reached.
#include "base/error.hpp"
#include "gazetteer/gazetteer.hpp"
#include "worlds/small_world.hpp"

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using rumbo::base::InputError;
using rumbo::gazetteer::Gazetteer;

// Bytes as a file that has a path but no place on the disk.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("index", MFD_CLOEXEC)) {
    if (descriptor_ < 0 ||
        write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
      throw std::runtime_error("cannot make a file in memory");
    }
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

std::string sound_index() {
  const SmallWorld world;
  world.build();
  std::ifstream stream(world.index(), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string patched(std::string_view patches) {
  static const std::string sound = sound_index();
  std::string index = sound;
  for (; patches.size() >= 5; patches.remove_prefix(5)) {
    std::size_t offset = 0;
    for (int i = 3; i >= 0; --i) offset = offset << 8 | static_cast<std::uint8_t>(patches[i]);
    index[offset % index.size()] = patches[4];
  }
  return index;
}

void search(const Gazetteer& gazetteer) {
  for (const char* name : {"Huixtla", "Tonala, Chiapas", "Escuintla, Mexico", "Huixtlla"}) {
    rumbo::gazetteer::Query query;
    query.name = name;
    gazetteer.find(query);
    gazetteer.resolve(query);
  }
  gazetteer.spot("from Huixtla to Tapachula and the Darien Gap");
  if (gazetteer.size() > 0) gazetteer.place(static_cast<std::uint32_t>(gazetteer.size() - 1));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view patch = "PATCH";
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const MemoryFile file(input.starts_with(patch) ? patched(input.substr(patch.size()))
                                                 : std::string(input));
  try {
    search(Gazetteer::open(file.path()));
  } catch (const InputError&) {  // what a damaged index ends in
  }
  return 0;
}
