#pragma once

#include "indexing/sources.hpp"

#include <filesystem>

namespace rumbo::indexing {

// Joins what the sources told and writes the index whole or not at all. Takes the sources'
// contents. The bytes depend on what the sources hold, not on the order of their rows or the number
// of threads. Error when the file cannot be written or a limit of the format is passed.
void build_index(Sources& sources, const std::filesystem::path& index);

}  // namespace rumbo::indexing
