#pragma once

#include "render/panel.hpp"
#include "render/view.hpp"
#include "scene/typesetter.hpp"
#include "style/map_settings.hpp"

namespace rumbo::render {

using namespace scene;

// A round length and how long it is drawn.
struct Measured {
  double length = 0;  // in the unit
  double pixels = 0;
};

// The longest round length (1, 2 or 5 times a power of ten) of at most `widest` pixels, true along
// the parallel through `at` on the ellipsoid. `unit_km` is 1 for kilometres, 1.609344 for miles.
// Nothing off the globe.
std::optional<Measured> round_length(const View& view, XY at, double widest, double unit_km);

// A length in words: below 1 km in metres, below a mile in feet.
struct Unit {
  double km;
  const char* name;
};
Unit metric_unit(double longest_km);
Unit imperial_unit(double longest_km);

// Kilometres (or metres) above, miles (or feet) below. The bar is true where its panel comes to
// stand; made for `at`, its left end.
Panel scale_bar(const View& view, XY at, const style::MapSettings& settings,
                const Typesetter& typesetter);

}  // namespace rumbo::render
