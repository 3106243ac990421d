#pragma once

#include "gazetteer/gazetteer.hpp"

#include <filesystem>
#include <vector>

namespace CLI {
class App;
}

namespace rumbo::cli {

// --gazetteer FILE: indexes of the user's own, put into `files` in the order given.
void add_gazetteer_option(CLI::App& app, std::vector<std::filesystem::path>& files);

// The gazetteer made of the user's own indexes, which win ties, the first of them first, and of
// those that ship in data_folder(). InputError for an index that is missing or damaged.
gazetteer::Gazetteer open_gazetteer(const std::vector<std::filesystem::path>& own);

}  // namespace rumbo::cli
