#pragma once

#include "reports/reading.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rumbo::reports {

// What a mention does in its story. stop, origin, via, intended: the group was, left from, passed
// or means to reach it. scene: something befell the group, or others, there. container: it narrows
// another mention down. mention: named, and no more.
enum class PlaceRole : std::uint8_t {
  mention,
  dateline,
  container,
  stop,
  origin,
  via,
  intended,
  scene
};

std::string_view to_string(PlaceRole role);

// One a mention, in the order of reading.mentions.all.
std::vector<PlaceRole> find_place_roles(const Reading& reading);

}  // namespace rumbo::reports
