#pragma once

#include "documents/stated.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace rumbo::documents {

// Lines "key: value" between two lines "---" at the head of a file. Only plain and quoted values of
// the outermost level are read.
struct FrontMatter {
  Stated stated;
  std::size_t title = 0;  // where the title stands, in bytes
  std::size_t title_size = 0;
  std::size_t end = 0;  // behind the second line "---"
};

std::optional<FrontMatter> find_front_matter(std::string_view text, std::size_t begin);

}  // namespace rumbo::documents
