#pragma once

#include "geo/feature.hpp"
#include "scene/scene.hpp"

#include <string>
#include <string_view>

namespace rumbo::render {

using namespace scene;

// The group that stands for one feature of a journey: a stable id, data-journey, data-seq and so
// on, and a title such as "Huixtla, 5 Sep 2021" or "Tapachula – Huixtla, inferred".
Group feature_group(const geo::Feature& feature, std::string_view layer, std::string_view language);

std::string feature_title(const geo::Feature& feature, std::string_view language);

// A number or a text, as text; empty when absent.
std::string property_text(const geo::Feature& feature, std::string_view key);

// Letters, digits and hyphens only, fit for an XML id.
std::string as_id(std::string_view text);

}  // namespace rumbo::render
