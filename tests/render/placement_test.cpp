#include "placement/placement.hpp"

#include "catch.hpp"
#include "placement/box_grid.hpp"
#include "render/text_block.hpp"

#include <rapidcheck.h>

using namespace rumbo::render;

namespace {

const Box frame{0, 0, 400, 300};

Label label_at(XY at, bool essential) {
  Label label;
  label.lines = {{{}, "name", Font{}, {}, 60, 60}};
  label.at = at;
  label.radius = 6;
  label.essential = essential;
  for (const char* anchor : {"left", "right", "top", "bottom"}) {
    label.candidates.push_back(anchored(anchor, at, {60, 14}, 8));
    label.candidates.back().cost = 1.5 * static_cast<double>(label.candidates.size() - 1);
  }
  if (essential) add_leader_candidates(label);
  return label;
}

}  // namespace

TEST_CASE("a label alone stands at its first anchor") {
  const InkMap ink(frame);
  const auto chosen = place_labels({label_at({200, 150}, false)}, {frame, {}, ink});
  REQUIRE(chosen.front());
  CHECK(chosen.front()->box.left == 208);
}

TEST_CASE("a label keeps inside the frame and off what is solid") {
  const InkMap ink(frame);
  const auto edge = place_labels({label_at({380, 150}, false)}, {frame, {}, ink});
  REQUIRE(edge.front());
  CHECK(edge.front()->box.right == 372);
  const auto panel =
      place_labels({label_at({200, 150}, false)}, {frame, {{205, 100, 300, 200}}, ink});
  REQUIRE(panel.front());
  CHECK_FALSE(panel.front()->box.meets({205, 100, 300, 200}));
}

TEST_CASE("a label rather stands clear of lines") {
  InkMap ink(frame);
  ink.draw({{{205, 150}, {300, 150}}, false}, 3);
  const auto chosen = place_labels({label_at({200, 150}, false)}, {frame, {}, ink});
  REQUIRE(chosen.front());
  CHECK(chosen.front()->box.right == 192);
}

TEST_CASE("essential labels make room for each other, with leader lines where it is crowded") {
  const InkMap ink(frame);
  std::vector<Label> labels;
  for (int i = 0; i < 8; ++i) labels.push_back(label_at({190.0 + 3 * i, 150}, true));
  const auto chosen = place_labels(labels, {frame, {}, ink});
  int leaders = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    REQUIRE(chosen[i]);
    leaders += chosen[i]->leader;
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(chosen[i]->box.meets(chosen[j]->box));
  }
  CHECK(leaders > 0);
}

TEST_CASE("no stop's name stands beside another stop, which it would seem to name") {
  const InkMap ink(frame);
  Label named = label_at({100, 150}, true), other = label_at({200, 150}, true);
  named.candidates = {anchored("left", {200, 150}, {60, 14}, 8),
                      anchored("left", {200, 220}, {60, 14}, 8)};
  named.candidates[1].cost = 50;
  named.candidates[0].leader = named.candidates[1].leader = true;
  const auto chosen = place_labels({named, other}, {frame, {}, ink});
  REQUIRE(chosen.front());
  CHECK(chosen.front()->box.top > 200);
}

TEST_CASE("no leader line runs over another stop's symbol") {
  const InkMap ink(frame);
  Label named = label_at({60, 150}, true), other = label_at({120, 150}, true);
  named.candidates = {anchored("left", {200, 150}, {60, 14}, 8),
                      anchored("left", {200, 220}, {60, 14}, 8)};
  named.candidates[1].cost = 50;
  named.candidates[0].leader = named.candidates[1].leader = true;
  const auto chosen = place_labels({named, other}, {frame, {}, ink});
  REQUIRE(chosen.front());
  CHECK(chosen.front()->box.top > 200);
}

TEST_CASE("lesser labels give way to essential ones and by rank") {
  const InkMap ink(frame);
  std::vector<Label> labels{label_at({200, 150}, false), label_at({200, 150}, false),
                            label_at({200, 150}, true)};
  labels[0].rank = 2, labels[1].rank = 1;
  for (auto& label : labels) label.candidates.resize(1);
  const auto chosen = place_labels(labels, {frame, {}, ink});
  CHECK(chosen[2]);
  CHECK_FALSE(chosen[0]);
  CHECK_FALSE(chosen[1]);
  labels.pop_back();
  const auto two = place_labels(labels, {frame, {}, ink});
  CHECK(two[1]);
  CHECK_FALSE(two[0]);
}

TEST_CASE(
    "however many labels there are, none placed overlap or leave the frame, and the choice is "
    "repeatable") {
  CHECK(rc::check([] {
    InkMap ink(frame);
    std::vector<Label> labels;
    for (int i = *rc::gen::inRange(1, 40); i > 0; --i) {
      const XY at{static_cast<double>(*rc::gen::inRange(0, 400)),
                  static_cast<double>(*rc::gen::inRange(0, 300))};
      labels.push_back(label_at(at, *rc::gen::inRange(0, 3) == 0));
      labels.back().rank = *rc::gen::inRange(0, 5);
    }
    const Obstacles obstacles{frame, {{100, 100, 180, 160}}, ink};
    const auto chosen = place_labels(labels, obstacles), again = place_labels(labels, obstacles);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      RC_ASSERT(chosen[i].has_value() == again[i].has_value());
      if (!chosen[i]) continue;
      RC_ASSERT(chosen[i]->box == again[i]->box);
      RC_ASSERT(frame.contains(chosen[i]->box));
      RC_ASSERT(!chosen[i]->box.meets(obstacles.solid.front()));
      for (std::size_t j = 0; j < i; ++j)
        if (chosen[j]) RC_ASSERT(!chosen[i]->box.meets(chosen[j]->box));
    }
  }));
}

TEST_CASE("a leader line runs from the symbol's rim to the label's nearest edge") {
  Label label = label_at({100, 100}, true);
  const Path line = leader_line(label, {150, 90, 210, 110});
  REQUIRE(line.points.size() == 2);
  CHECK(line.points.front() == XY{106, 100});
  CHECK(line.points.back() == XY{150, 100});
  CHECK(leader_line(label, {104, 90, 160, 110}).points.empty());
}

TEST_CASE("the box grid finds what a plain search finds") {
  CHECK(rc::check([] {
    BoxGrid grid(frame);
    std::vector<Box> boxes;
    const auto box = [] {
      const double x = *rc::gen::inRange(-50, 420), y = *rc::gen::inRange(-50, 320);
      return Box{x, y, x + *rc::gen::inRange(1, 90), y + *rc::gen::inRange(1, 90)};
    };
    for (int i = 0; i < 12; ++i) grid.add(boxes.emplace_back(box()));
    const Box asked = box();
    bool plain = false;
    for (const Box& other : boxes) plain = plain || other.meets(asked);
    RC_ASSERT(grid.meets(asked) == plain);
  }));
}
