#pragma once

#include "mapcli/tiles_options.hpp"
#include "style/style.hpp"

#include <filesystem>
#include <string>

namespace rumbo::mapcli {

// A text with a line for each thing that decides the tiles' bytes.
class TilesRecipe {
 public:
  TilesRecipe();  // begins with the program itself

  void option(const std::string& name, const std::string& value);
  void bytes_of(const std::filesystem::path& file);  // its checksum
  void date_of(const std::filesystem::path& file);   // size and time of a large file
  void styles_beside(const std::filesystem::path& folder);
  void data_in(const std::filesystem::path& folder);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// By what a resumed run knows that it makes the same tiles. `file` is the style's.
std::string recipe_of(const TilesOptions& options, const style::Style& style,
                      const std::filesystem::path& file);

}  // namespace rumbo::mapcli
