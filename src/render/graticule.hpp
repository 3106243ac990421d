#pragma once

#include "render/page_geometry.hpp"
#include "scene/typesetter.hpp"
#include "style/map_settings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::render {

// Degrees between the lines that suit a map: four to nine lines the shorter way, of a round number
// of degrees or minutes.
double graticule_step(const geo::Window& window);

// "92° W", "15°30′ N", "92° O" in Spanish and French, "0°", "180°".
std::string meridian_text(double lon, std::string_view language);
std::string parallel_text(double lat, std::string_view language);

// Meridians and parallels, to lie below the route.
Group graticule(const View& view, const PageGeometry& geometry, const style::MapSettings& settings);

// Their numbers just inside the frame, meridians at its foot and parallels at its left, where they
// meet neither one another nor what is there already. Each that stands is added to `taken`.
Group graticule_numbers(const View& view, const style::MapSettings& settings,
                        const Typesetter& typesetter, std::string_view language,
                        std::vector<Box>& taken);

}  // namespace rumbo::render
