#pragma once

#include "basemap/basemap.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::basemap {

// Reads credits.yaml (docs/basemap.md): a map from a layer's file stem to its credit. InputError
// with every problem.
std::vector<std::pair<std::string, Credit>> read_credits(const std::filesystem::path& file);

}  // namespace rumbo::basemap
