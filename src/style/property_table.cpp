#include "style/property_table.hpp"

#include <algorithm>

namespace rumbo::style {
namespace {

using enum LayerType;
using enum PropertyKind;
constexpr Section paint = Section::paint;
constexpr Section layout = Section::layout;

constexpr double unlimited = std::numeric_limits<double>::infinity();
constexpr double widest = 1000;  // pixels

constexpr std::string_view visibilities[] = {"visible", "none"};
constexpr std::string_view caps[] = {"butt", "round", "square"};
constexpr std::string_view joins[] = {"bevel", "round", "miter"};
constexpr std::string_view placements[] = {"point", "line"};
constexpr std::string_view transforms[] = {"none", "uppercase", "lowercase"};
constexpr std::string_view anchors[] = {"center",    "left",        "right",
                                        "top",       "bottom",      "top-left",
                                        "top-right", "bottom-left", "bottom-right"};
constexpr std::string_view icons[] = {"arrow",   "circle", "square", "triangle",
                                      "diamond", "star",   "cross"};

constexpr std::string_view patterns[] = {"hatch", "hatch-back", "hatch-cross", "hatch-flat",
                                         "hatch-upright"};
constexpr std::string_view justifications[] = {"auto", "left", "center", "right"};

constexpr Property table[] = {
    {"visibility", background, layout, choice, 0, 0, visibilities},
    {"background-color", background, paint, colour},
    {"background-opacity", background, paint, number, 0, 1},

    {"visibility", fill, layout, choice, 0, 0, visibilities},
    {"fill-color", fill, paint, colour},
    {"fill-opacity", fill, paint, number, 0, 1},
    {"fill-outline-color", fill, paint, colour},
    {"fill-pattern", fill, paint, choice, 0, 0, patterns},
    {"fill-translate", fill, paint, numbers, -widest, widest, {}, 2},

    {"visibility", line, layout, choice, 0, 0, visibilities},
    {"line-cap", line, layout, choice, 0, 0, caps},
    {"line-join", line, layout, choice, 0, 0, joins},
    {"line-color", line, paint, colour},
    {"line-width", line, paint, number, 0, widest},
    {"line-opacity", line, paint, number, 0, 1},
    {"line-dasharray", line, paint, numbers, 0, widest},
    {"line-offset", line, paint, number, -widest, widest},
    {"line-gap-width", line, paint, number, 0, widest},
    {"line-translate", line, paint, numbers, -widest, widest, {}, 2},

    {"visibility", circle, layout, choice, 0, 0, visibilities},
    {"circle-radius", circle, paint, number, 0, widest},
    {"circle-color", circle, paint, colour},
    {"circle-opacity", circle, paint, number, 0, 1},
    {"circle-stroke-width", circle, paint, number, 0, widest},
    {"circle-stroke-color", circle, paint, colour},
    {"circle-stroke-opacity", circle, paint, number, 0, 1},
    {"circle-translate", circle, paint, numbers, -widest, widest, {}, 2},

    {"visibility", symbol, layout, choice, 0, 0, visibilities},
    {"symbol-placement", symbol, layout, choice, 0, 0, placements},
    {"symbol-spacing", symbol, layout, number, 1, unlimited},
    {"symbol-sort-key", symbol, layout, number},
    {"text-field", symbol, layout, text},
    {"text-font", symbol, layout, texts},
    {"text-size", symbol, layout, number, 0, widest},
    {"text-max-width", symbol, layout, number, 0, unlimited},
    {"text-letter-spacing", symbol, layout, number, -1, 10},
    {"text-transform", symbol, layout, choice, 0, 0, transforms},
    {"text-anchor", symbol, layout, choice, 0, 0, anchors},
    {"text-variable-anchor", symbol, layout, choices, 0, 0, anchors},
    {"text-radial-offset", symbol, layout, number, -100, 100},
    {"text-offset", symbol, layout, numbers, -100, 100, {}, 2},
    {"text-max-angle", symbol, layout, number, 0, 180},
    {"text-padding", symbol, layout, number, 0, widest},
    {"text-justify", symbol, layout, choice, 0, 0, justifications},
    {"text-allow-overlap", symbol, layout, flag},
    {"icon-image", symbol, layout, choice, 0, 0, icons},
    {"icon-size", symbol, layout, number, 0, 100},
    {"icon-rotate", symbol, layout, number},
    {"icon-anchor", symbol, layout, choice, 0, 0, anchors},
    {"icon-offset", symbol, layout, numbers, -widest, widest, {}, 2},
    {"text-color", symbol, paint, colour},
    {"text-opacity", symbol, paint, number, 0, 1},
    {"text-halo-color", symbol, paint, colour},
    {"text-halo-width", symbol, paint, number, 0, widest},
    {"icon-color", symbol, paint, colour},
    {"icon-opacity", symbol, paint, number, 0, 1},

    {"visibility", raster, layout, choice, 0, 0, visibilities},
    {"raster-opacity", raster, paint, number, 0, 1},
    {"raster-brightness-min", raster, paint, number, 0, 1},
    {"raster-brightness-max", raster, paint, number, 0, 1},
    {"raster-contrast", raster, paint, number, -1, 1},
    {"raster-saturation", raster, paint, number, -1, 1},
};

constexpr std::string_view left_out[] = {"background-pattern",
                                         "circle-blur",
                                         "circle-pitch-alignment",
                                         "circle-pitch-scale",
                                         "circle-sort-key",
                                         "circle-translate-anchor",
                                         "fill-antialias",
                                         "fill-sort-key",
                                         "fill-translate-anchor",
                                         "icon-allow-overlap",
                                         "icon-halo-blur",
                                         "icon-halo-color",
                                         "icon-halo-width",
                                         "icon-ignore-placement",
                                         "icon-keep-upright",
                                         "icon-optional",
                                         "icon-overlap",
                                         "icon-padding",
                                         "icon-pitch-alignment",
                                         "icon-rotation-alignment",
                                         "icon-text-fit",
                                         "icon-text-fit-padding",
                                         "icon-translate",
                                         "icon-translate-anchor",
                                         "line-blur",
                                         "line-gradient",
                                         "line-miter-limit",
                                         "line-pattern",
                                         "line-round-limit",
                                         "line-sort-key",
                                         "line-translate-anchor",
                                         "raster-fade-duration",
                                         "raster-hue-rotate",
                                         "raster-resampling",
                                         "symbol-avoid-edges",
                                         "symbol-z-order",
                                         "text-halo-blur",
                                         "text-ignore-placement",
                                         "text-keep-upright",
                                         "text-line-height",
                                         "text-optional",
                                         "text-overlap",
                                         "text-pitch-alignment",
                                         "text-rotate",
                                         "text-rotation-alignment",
                                         "text-translate",
                                         "text-translate-anchor",
                                         "text-variable-anchor-offset",
                                         "text-writing-mode"};

}  // namespace

std::span<const Property> properties() { return table; }

const Property* find_property(std::string_view name, LayerType layer) {
  const auto* found = std::ranges::find_if(table, [&](const Property& property) {
    return property.name == name && property.layer == layer;
  });
  return found == std::end(table) ? nullptr : found;
}

bool is_left_out_property(std::string_view name) {
  return std::ranges::binary_search(left_out, name);
}

std::string_view to_string(Section section) {
  return section == Section::paint ? "paint" : "layout";
}

}  // namespace rumbo::style
