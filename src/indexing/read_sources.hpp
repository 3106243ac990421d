#pragma once

#include "base/diagnostic.hpp"
#include "indexing/layer_mapping.hpp"
#include "indexing/sources.hpp"

#include <filesystem>
#include <span>

namespace rumbo::indexing {

// Reads the sources that files and folders hold (docs/gazetteer-sources.md). The order of the paths
// does not matter. Rows that cannot be used are left out; the first of each file are listed as
// warnings, the others counted. InputError when a path is missing or of no known kind, when a file
// is cut short or damaged, when none of its rows can be used, and for every mistake in YAML.
void read_sources(std::span<const std::filesystem::path> sources, Sources& into,
                  base::Diagnostics& problems, const LayerOptions& layers = {});

}  // namespace rumbo::indexing
