#pragma once

#include "base/error.hpp"
#include "imports/import.hpp"
#include "itinerary/read.hpp"
#include "itinerary/write.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

// Whatever the bytes, reading a file ends in an itinerary or in an InputError; what was read can be
// written as YAML, and that can be read again.
inline void read_any(const std::uint8_t* data, std::size_t size, const char* file) {
  rumbo::itinerary::Itinerary itinerary;
  rumbo::base::Diagnostics diagnostics;
  try {
    itinerary =
        rumbo::imports::parse({reinterpret_cast<const char*>(data), size}, file, {}, diagnostics);
  } catch (const rumbo::base::InputError&) {
    return;
  }
  rumbo::itinerary::parse(rumbo::itinerary::write(itinerary), "written.yaml");
}
