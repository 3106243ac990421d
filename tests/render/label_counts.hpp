#pragma once

#include "scene/scene.hpp"
#include "scene/typesetter.hpp"

#include <string>
#include <vector>

namespace sample {

// What is wrong with the labels of a map, counted from the ink that its scene leaves on the page:
// of level, turned and bent labels alike, and without asking where the program thought to put them.
struct LabelCounts {
  int labels = 0;
  int overlapping = 0;   // pairs of labels within a pixel of each other
  int clipped = 0;       // by the map's frame or the page
  int covered = 0;       // by a panel or by the map's header and footer
  int over_symbols = 0;  // labels over a stop or a town that is drawn with another label
  int over_route = 0;    // labels that the ink of a leg touches
  int twice = 0;         // labels that name what another names
  int unnamed = 0;       // stops whose name the page does not show
  std::vector<std::string> faults;

  LabelCounts& operator+=(const LabelCounts& other);
};

// `stops` are the names the page must show, in the map or in a panel.
LabelCounts count_labels(const rumbo::scene::Scene& scene,
                         const rumbo::scene::Typesetter& typesetter,
                         const std::vector<std::string>& stops = {});

}  // namespace sample
