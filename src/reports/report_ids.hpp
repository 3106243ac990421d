#pragma once

#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace rumbo::reports {

// Short ids, one a file and no two alike: as many of the file stem's parts (parted by '_', spaces
// and full stops) as it takes; files of one stem are numbered, and so are those
// whose id is taken.
std::vector<std::string> make_report_ids(std::span<const std::filesystem::path> files,
                                         std::set<std::string> taken = {});

}  // namespace rumbo::reports
