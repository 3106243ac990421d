// Whatever the bytes, reading an itinerary ends in an itinerary or in an InputError; what was read
// can be written, and what was written can be read again.
#include "base/error.hpp"
#include "itinerary/read.hpp"
#include "itinerary/write.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rumbo::itinerary::Itinerary itinerary;
  try {
    itinerary = rumbo::itinerary::parse({reinterpret_cast<const char*>(data), size}, "fuzz.yaml");
  } catch (const rumbo::base::InputError&) {
    return 0;
  }
  rumbo::itinerary::parse(rumbo::itinerary::write(itinerary), "written.yaml");
  return 0;
}
