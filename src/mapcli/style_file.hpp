#pragma once

#include <filesystem>
#include <string>

namespace rumbo::mapcli {

// The folder of the styles that ship.
std::filesystem::path shipped_folder();

// The file of a style that ships, by its name, or the file named. UsageError with the names there
// are for a bare name that no style has.
std::filesystem::path style_file(const std::string& name);

}  // namespace rumbo::mapcli
