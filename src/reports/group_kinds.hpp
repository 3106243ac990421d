#pragma once

#include "reports/reading.hpp"

#include <set>
#include <string_view>

namespace rumbo::reports {

// What a moving group is, as far as its name says: "group" and "column" say nothing.
enum class GroupKind { migrants, pilgrims, marchers, cyclists, convoy, expedition, troops };

std::set<GroupKind> group_kinds(const Reading& reading);
std::string_view to_string(GroupKind kind);  // "migrants"

// How far such a group comes in a day, as the crow flies. A march on foot is 40 km.
double reach_km_a_day(const std::set<GroupKind>& kinds);

}  // namespace rumbo::reports
