#pragma once

#include "base/diagnostic.hpp"
#include "placement/placement.hpp"
#include "style/map_settings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::render {

using namespace placement;

// Labels at their places, as scene groups: leader lines below, names above. Those without a place
// are left out.
struct LabelGroups {
  Group leaders;
  Group names;
};

LabelGroups label_groups(const std::vector<Label>& labels,
                         const std::vector<std::optional<Candidate>>& places, const Box& frame,
                         const Typesetter& typesetter, const style::MapSettings& settings);

// One warning for all stops that have neither name nor letter, with the first of them.
void warn_of_unnamed(const std::vector<std::string>& names, base::Diagnostics& problems);

}  // namespace rumbo::render
