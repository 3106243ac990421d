#pragma once

#include "geo/feature.hpp"
#include "scene/scene.hpp"

#include <string>
#include <vector>

namespace rumbo::render {

using namespace scene;

// A map told date by date: one scene laid out with everything on it, of which each frame shows what
// had happened by its date. So the frame, the legend and the places of labels never change.

// The dates (ISO, rising) on which something is first seen.
std::vector<std::string> frame_dates(const geo::Features& journeys);

// The whole map as of `date`. A stop is seen from the first day it may have happened; one without
// a date with the stop before it; a leg with the stop it leads to; a plan with the last sighting.
// Base map and furniture stay.
Scene scene_on(const Scene& whole, const geo::Features& journeys, const std::string& date);

// Puts `text` in place of `placeholder` in the scene's header.
void retitle(Scene& scene, const std::string& placeholder, const std::string& text);

}  // namespace rumbo::render
