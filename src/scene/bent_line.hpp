#pragma once

#include "scene/track.hpp"

#include <string>
#include <vector>

struct _cairo;
struct _PangoLayoutLine;

// A line that Pango has shaped, set on a path: what belongs together (a letter with its marks, a
// ligature) is turned as one.
namespace rumbo::scene {

// Pixels, from left to right.
std::vector<double> cluster_widths(_PangoLayoutLine* line);

// Adds the outlines to the context's path, or shows the glyphs with the characters of `text` they
// stand for.
void trace_bent(_cairo* context, _PangoLayoutLine* line, const Track& track);
void show_bent(_cairo* context, _PangoLayoutLine* line, const std::string& text,
               const Track& track);

}  // namespace rumbo::scene
