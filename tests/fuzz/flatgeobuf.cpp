#include "base/error.hpp"
#include "flatgeobuf/layer.hpp"

#include <cstddef>
#include <cstdint>

// Any bytes are layers, or InputErrors.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rumbo;
  try {
    const flatgeobuf::Layer layer(std::as_bytes(std::span(data, size)), "fuzzed.fgb");
    layer.read({-180, -90, 180, 90});
    layer.read({170, 10, -170, 20}, {"name"});
  } catch (const base::InputError&) {
  }
  return 0;
}
