// Whatever the bytes, reading them as an OpenStreetMap extract ends in an InputError or in roads
// that can be prepared. What begins with < is XML, all else OPL. PBF is left to libosmium's own
// fuzzing, and to damaged files in the unit tests.
#include "base/error.hpp"
#include "roads/osm_reader.hpp"
#include "roads/prepare.hpp"
#include "roads/prepared.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace rumbo::roads;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string format = size > 0 && data[0] == '<' ? "osm" : "opl";
  for (const auto profile : {Profile::foot, Profile::truck}) {
    try {
      const Prepared roads("roads",
                           prepare(read_osm(bytes, format, profile), {profile, true, 0, {}}));
    } catch (const rumbo::base::InputError&) {  // what damaged extracts end in
    }
  }
  return 0;
}
