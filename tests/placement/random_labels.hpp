#pragma once

#include "placement/placement.hpp"

#include <cstdint>
#include <string>

// Made-up towns and stops strewn over a page, the same for the same seed on every machine.
namespace sample {

using namespace rumbo::placement;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
  double between(double low, double high) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return low + (high - low) * static_cast<double>(state_ >> 11) * 0x1p-53;
  }

 private:
  std::uint64_t state_;
};

// Eight positions round the point, then as many farther off.
inline void add_candidates(Label& label, XY size, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const double x[] = {1, -1, 0, 0, 1, 1, -1, -1}, y[] = {0, 0, 1, -1, 1, -1, 1, -1};
    const double off = i < 8 ? 6 : 20;
    const XY centre{label.at.x + x[i % 8] * (size.x / 2 + off),
                    label.at.y + y[i % 8] * (size.y / 2 + off)};
    Candidate candidate;
    candidate.box = {centre.x - size.x / 2, centre.y - size.y / 2, centre.x + size.x / 2,
                     centre.y + size.y / 2};
    candidate.cost = 1.5 * static_cast<double>(i);
    label.candidates.push_back(candidate);
  }
}

inline std::vector<Label> random_labels(std::uint64_t seed, std::size_t count, const Box& page,
                                        std::size_t candidates) {
  Dice dice(seed);
  std::vector<Label> labels;
  for (std::size_t i = 0; i < count; ++i) {
    Label label;
    label.id = "label-" + std::to_string(i);
    label.at = {dice.between(page.left, page.right), dice.between(page.top, page.bottom)};
    label.essential = dice.between(0, 1) < 0.15;
    label.rank = label.essential ? 0 : 1 + static_cast<double>(i);
    label.icon_box = Box{label.at.x, label.at.y, label.at.x, label.at.y}.grown(3);
    add_candidates(label, {dice.between(35, 95), dice.between(11, 18)}, candidates);
    labels.push_back(std::move(label));
  }
  return labels;
}

inline InkMap random_lines(std::uint64_t seed, const Box& page) {
  Dice dice(seed + 7777);
  InkMap ink(page);
  for (int i = 0; i < 3; ++i) {
    Path line;
    for (int k = 0; k < 5; ++k)
      line.points.push_back(
          {dice.between(page.left, page.right), dice.between(page.top, page.bottom)});
    ink.draw(line, 2);
  }
  return ink;
}

}  // namespace sample
