#pragma once

#include "geo/lonlat.hpp"
#include "reports/draft_journey.hpp"
#include "reports/group_kinds.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace rumbo::reports {

// A group seen in a town on a day that is told.
struct Sighted {
  time::Day day{};
  geo::LonLat position;
  std::string key;  // alike for one place
  std::string name;
};

// What is told of a group that can tell it from another.
struct Trail {
  std::vector<Sighted> sighted;  // by day
  std::set<GroupKind> kinds;
  std::optional<itinerary::Count> count;  // the last one told

  time::Day first() const { return sighted.front().day; }
  time::Day last() const { return sighted.back().day; }
};

Trail trail_of(const Telling& telling, std::span<const Reading> readings);

}  // namespace rumbo::reports
