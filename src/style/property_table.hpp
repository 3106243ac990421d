#pragma once

#include "style/style.hpp"

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace rumbo::style {

enum class Section { paint, layout };
enum class PropertyKind { number, colour, text, choice, flag, numbers, texts, choices };

// What a property of a layer may be: MapLibre Style Specification v8, "Layers". docs/style.md shows
// the same table.
struct Property {
  std::string_view name;
  LayerType layer;
  Section section;
  PropertyKind kind;
  double least = -std::numeric_limits<double>::infinity();  // of numbers, inclusive
  double most = std::numeric_limits<double>::infinity();
  std::span<const std::string_view> choices = {};
  std::size_t length = 0;  // of numbers: how many; 0 for any number from one up
};

std::span<const Property> properties();
const Property* find_property(std::string_view name,
                              LayerType layer);  // nullptr when there is none
// Properties of the specification that are not drawn here.
bool is_left_out_property(std::string_view name);

std::string_view to_string(Section section);

}  // namespace rumbo::style
