#pragma once

#include "placement/label.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::tiles {

// A label that wants a place on a zoom's tiles.
struct Wanted {
  placement::Label label;
  std::size_t band = 0;
  bool at_point = false;  // names what lies at its `at`
};

// The names that stood on the zoom before: they come first on the next, so that none vanishes as
// one zooms in but for want of room.
class NamesBefore {
 public:
  // `place` in parts of the world's width.
  bool has(const Wanted& wanted, geo::XY place) const;
  void add(const Wanted& wanted, geo::XY place);

 private:
  std::map<std::pair<bool, std::string>, std::vector<geo::XY>> places_;
};

// The pixels that names may stand in.
struct NameRoom {
  scene::Box frame;
  double world = 0;               // its width
  bool turns = false;             // the frame is all of the world's width: its ends meet
  std::vector<scene::Box> solid;  // not to be covered
  std::vector<geo::XY> ink;       // along lines better not covered, some pixels apart
};

// Where each label stands; nothing where it found no room. Each in turn takes its cheapest place
// that is free: stops, then `before`, then by rank. A new name does not
// cover the place of a greater one, nor stand close by one that found no room.
std::vector<std::optional<placement::Candidate>> place_names(const std::vector<Wanted>& wanted,
                                                             const std::vector<bool>& before,
                                                             const NameRoom& room);

}  // namespace rumbo::tiles
