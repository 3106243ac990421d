#include "archive/pmtiles_reader.hpp"
#include "base/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

// Any file is an archive, all of whose tiles can be had, or an InputError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rumbo;
  const int file = ::memfd_create("fuzzed.pmtiles", 0);
  if (file < 0 || ::write(file, data, size) != static_cast<ssize_t>(size)) return ::close(file), 0;
  try {
    archive::PmtilesReader reader("/proc/self/fd/" + std::to_string(file));
    while (reader.next()) {
    }
    reader.tile({3, 5, 2});
  } catch (const base::InputError&) {
  }
  ::close(file);
  return 0;
}
