#pragma once

#include "render/panel.hpp"
#include "render/view.hpp"
#include "scene/typesetter.hpp"
#include "style/map_settings.hpp"

#include <optional>

namespace rumbo::render {

// Degrees clockwise from up to true north, at a place of the page; nothing off the globe and at a
// pole.
std::optional<double> north_at(const View& view, XY at);

// How far north turns over the frame: the largest angle from up at its corners and sides; 0 where a
// pole is in the frame, whose north no one arrow could show.
double north_turn(const View& view);

// An arrow to true north where its panel comes to stand, in the middle of `at`. An empty size where
// the style wants none, or leaves it to the map and north turns less than 10 degrees over it.
Panel north_arrow(const View& view, XY at, const style::MapSettings& settings,
                  const Typesetter& typesetter);

}  // namespace rumbo::render
