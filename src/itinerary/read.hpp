#pragma once

#include "itinerary/itinerary.hpp"

#include <filesystem>
#include <string>

namespace rumbo::itinerary {

// Reads the YAML format of docs/itinerary.md. InputError with every problem found, each at its
// file:line:column: unknown or duplicate keys (with the nearest known one), wrong types, dates and
// counts that cannot be read, cyclic aliases, files over 16 MB.
Itinerary read(const std::filesystem::path& file);
Itinerary parse(const std::string& yaml, const std::string& file_name);

}  // namespace rumbo::itinerary
