#pragma once

#include "base/diagnostic.hpp"
#include "placement/placement.hpp"
#include "style/map_settings.hpp"

#include <vector>

namespace rumbo::render {

using namespace placement;

// The labels that found a place, as scene groups: leader lines below, names above. Essential ones
// left out are warned of.
struct LabelGroups {
  Group leaders;
  Group names;
};

LabelGroups label_groups(const std::vector<Label>& labels, const Obstacles& obstacles,
                         const Typesetter& typesetter, const style::MapSettings& settings,
                         base::Diagnostics& problems);

}  // namespace rumbo::render
