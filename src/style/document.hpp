#pragma once

#include "base/diagnostic.hpp"
#include "yaml/node.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::style {

constexpr std::size_t most_layers = 2000;  // of a style; more are an InputError

// Reads a style's file and the styles it extends, and lays them over each other (merge.hpp).
// `extends` is a name, looked up beside the file and then in `shipped`, or a path relative to the
// file. At most 8 files; a circle is reported, and so are `remove` and `before` where nothing is
// extended. InputError for a file that is no YAML.
yaml::Node read_document(const std::filesystem::path& file, const std::filesystem::path& shipped,
                         base::Diagnostics& problems);

// A document with `constants` (constants.hpp) and font roles (font_roles.hpp) put in: what is left
// is a plain style.
using FontRoles = std::vector<std::pair<std::string, std::vector<std::string>>>;
struct Document {
  yaml::Node root;
  FontRoles fonts;
};
Document resolved(const yaml::Node& root, base::Diagnostics& problems);

}  // namespace rumbo::style
