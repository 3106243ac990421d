#pragma once

#include "scene/scene.hpp"

#include <string>

namespace rumbo::surfaces {

using scene::Box;

// What a printer trims a page to, and how far its ink runs on (PDF 1.5, 10.10.1); points, y up.
struct PageBoxes {
  Box trim;  // `top` below `bottom`, as PDF has it: the lower edge first
  Box bleed;
};

// A PDF of one page as Cairo writes it, with the boxes put in and its table of offsets moved by
// their length. Error where it has no page or no such table.
std::string with_page_boxes(std::string pdf, const PageBoxes& boxes);

}  // namespace rumbo::surfaces
