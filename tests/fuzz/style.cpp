// Whatever the bytes, reading a style ends in a style or in an InputError; each filter of it can be
// evaluated.
#include "style/style.hpp"

#include "base/error.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto style =
        rumbo::style::parse({reinterpret_cast<const char*>(data), size}, "fuzz.yaml");
    for (const auto& layer : style.layers) {
      layer.shows({});
      for (const auto& property : layer.properties) property.second.evaluate({});
    }
  } catch (const rumbo::base::InputError&) {
  }
  return 0;
}
