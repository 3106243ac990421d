#pragma once

#include "documents/file_map.hpp"
#include "documents/stated.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::documents {

// What a reader sees of a page's story: its headline first, then the main part, an HTML block a
// paragraph, paragraphs parted by blank lines.
struct PageText {
  std::string text;
  std::vector<Segment> segments;  // where it stands in the page
  Stated stated;
};

// Parsed as browsers do (HTML5; Gumbo). The main part is the element that is marked as the article
// and holds most of the text; menus, asides, footers, forms, captions, lists of links and what is
// hidden stay out, unless nothing would be left. `html` is valid UTF-8. InputError for a page past
// HtmlLimits or without any text.
PageText read_page(std::string_view html, const std::filesystem::path& path);

}  // namespace rumbo::documents
