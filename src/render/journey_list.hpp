#pragma once

#include "geo/feature.hpp"
#include "scene/scene.hpp"
#include "style/style.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::render {

using namespace scene;

// A journey as the legend and the bullets show it.
struct JourneyEntry {
  std::string id;
  std::string title;
  std::string number;  // "1" for the first
  std::string dates;   // of what happened: "23 Oct 2021", "26–27 Dec 2023"; empty when unknown
  Colour colour;       // of its legs, else of its stops
};

// The journeys among the features, in the order they first appear. Immutable.
class JourneyList {
 public:
  // `titles` by id; a journey without one is called by its `journey_title` property, else its id.
  JourneyList(const geo::Features& journeys,
              const std::vector<std::pair<std::string, std::string>>& titles,
              const style::Style& style, double zoom, std::string_view language);

  const std::vector<JourneyEntry>& entries() const { return entries_; }
  const JourneyEntry* find(std::string_view id) const;
  bool several() const { return entries_.size() > 1; }

 private:
  std::vector<JourneyEntry> entries_;
};

// The features with a `journey_index` (0 for the first journey), for styles to choose colours by,
// where they lack it.
geo::Features with_journey_index(geo::Features journeys);

}  // namespace rumbo::render
