#include "mvt/check.hpp"

#include <cstddef>
#include <cstdint>

// Any bytes are tiles, or have problems.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string> problems;
  rumbo::mvt::read_tile({reinterpret_cast<const char*>(data), size}, problems);
  return 0;
}
