#pragma once

#include "style/style.hpp"

#include <string>

namespace rumbo::tiles {

// Whether vector tiles hold what the layer draws: features, and not of a layer that is hidden.
bool in_tiles(const style::Style& style, const style::Layer& layer);

// The name that it has there, where no two may be alike: the source layer's, or the source's where
// it has but one, or both ("base.countries") where another source has a layer of that name.
std::string name_in_tiles(const style::Style& style, const style::Layer& layer);

}  // namespace rumbo::tiles
