#include "imports.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_any(data, size, "fuzz.kml");
  return 0;
}
