#pragma once

#include <filesystem>
#include <string_view>

namespace rumbo::documents {

// HTML5's tree construction takes time and memory beyond all bounds for some pages: elements within
// elements by the million, formatting that is never closed and begins anew in every paragraph,
// thousands of attributes. InputError, with line, for a page past these limits, which no page for
// people comes near; linear time. A page that passes has a tree not much deeper than `depth`.
struct HtmlLimits {
  std::size_t depth = 500;           // open elements
  std::size_t attributes = 1000;     // of one tag
  std::size_t roots = 100;           // <html> and <body>
  std::size_t elements = 2'000'000;  // with those that HTML5 adds
  std::size_t steps = 100'000'000;   // open elements, summed up over all tags
};
void check_limits(std::string_view html, const std::filesystem::path& path,
                  const HtmlLimits& limits = {});

}  // namespace rumbo::documents
