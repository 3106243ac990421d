#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace rumbo::scene {

// A line measured along itself, in pixels from its first point. Beyond its ends it goes straight
// on. Immutable.
class Track {
 public:
  explicit Track(std::vector<XY> points);

  double length() const { return along_.empty() ? 0 : along_.back(); }
  XY at(double distance) const;
  // The bearing of the chord between two of its positions, degrees clockwise from the right.
  double bearing(double from, double to) const;

 private:
  std::vector<XY> points_;
  std::vector<double> along_;
};

// Where a letter (or what else cannot be torn apart) of a text on a path stands: the middle of its
// foot, and how it is turned, degrees clockwise.
struct Stand {
  XY at;
  double angle = 0;
};

// The stands of letters of these widths, from left to right, the middle of them all standing in
// the middle of the track.
std::vector<Stand> stands_on(const Track& track, const std::vector<double>& widths);

}  // namespace rumbo::scene
