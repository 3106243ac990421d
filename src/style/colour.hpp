#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rumbo::style {

struct Colour {
  double red = 0;  // 0..1, not premultiplied
  double green = 0;
  double blue = 0;
  double alpha = 1;
  friend bool operator==(const Colour&, const Colour&) = default;
};

// CSS Color Module Level 4: #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl(), hsla(), named
// colours. Components outside their range are clamped, as CSS does.
std::optional<Colour> parse_colour(std::string_view css);

// A form that parse_colour reads back to the same colour, but for rounding.
std::string to_string(const Colour& colour);

// The colour `share` (0..1) of the way from a to b, in premultiplied sRGB as MapLibre mixes.
Colour mix(const Colour& a, const Colour& b, double share);

}  // namespace rumbo::style
