#pragma once

#include "scene/scene.hpp"
#include "scene/typesetter.hpp"

#include <string>
#include <utility>
#include <vector>

namespace rumbo::placement {

using namespace scene;

// A coloured disc with a short text in it, before a line of a label: which journey it speaks of.
struct Bullet {
  std::string text;
  Colour colour;
};

struct LabelLine {
  std::vector<Bullet> bullets;
  std::string text;
  Font font;
  Colour colour;
  double text_width = 0;  // both in pixels, set by measure()
  double width = 0;       // with the bullets
};

enum class Justify { left, centre, right };

// Where a label may stand: its box, how its lines stand in it, and what that costs. A point's
// candidates that stand off it get a leader line.
struct Candidate {
  Box box;
  Justify justify = Justify::left;
  double cost = 0;
  double angle = 0;         // degrees clockwise about the box's centre
  std::vector<Box> covers;  // what it covers where that is less than the box (turned, bent labels)
  bool leader = false;
  bool upon = false;       // stands on its own symbol, which it may cover
  std::vector<XY> path{};  // the baseline of a label of one line that follows one
};

// A piece of text that wants a place on the map.
struct Label {
  std::string id;  // unique in the scene
  std::string title;
  std::vector<std::pair<std::string, std::string>> data;
  std::vector<LabelLine> lines;
  std::size_t names = 0;  // of the lines: those of the name; the others are its dates
  double halo_width = 0;
  Colour halo;
  XY at;              // what it names, for the leader line
  double radius = 0;  // of the symbol there
  std::vector<Candidate> candidates;
  std::vector<Node> icon;  // drawn below the text, only when the label finds a place
  Box icon_box;            // empty without an icon
  double rank = 0;         // the lower, the earlier it is served
  bool essential =
      false;          // a stop: arranged with its like before all others, and missed when left out
  bool mark = false;  // a letter on a disc instead of a name
  bool overlap = false;  // may cover others
  double padding = 2;
  std::string repeats;  // labels with the same text here, not empty, stand so many pixels apart
  double apart = 0;     // from middle to middle
};

// Sizes of lines and of the block they make.
void measure(std::vector<LabelLine>& lines, const Typesetter& typesetter);
XY block_size(const std::vector<LabelLine>& lines);

// The nodes of a label standing at a candidate.
std::vector<Node> set_label(const Label& label, const Candidate& where,
                            const Typesetter& typesetter);

}  // namespace rumbo::placement
