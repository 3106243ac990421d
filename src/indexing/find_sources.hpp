#pragma once

#include "indexing/source_readers.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace rumbo::indexing {

struct FoundSource {
  SourceFile file;
  Reader reader = nullptr;
  std::size_t rank = 0;  // sources of lower rank are read first: later ones refer to them
  yaml::Node root;       // of a YAML source
};

// The sources that files and folders hold, in the order they are to be read, whatever the order of
// the paths. In a folder, and in a zip archive, what is no source is passed over; of one file in
// several packings the plainest is taken. InputError when there is no such path, when a file named
// is of no known kind, and when a folder or an archive holds none.
std::vector<FoundSource> find_sources(std::span<const std::filesystem::path> paths);

bool is_published_by_geonames(std::string_view name);

}  // namespace rumbo::indexing
