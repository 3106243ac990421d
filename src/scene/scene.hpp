#pragma once

#include "geo/lonlat.hpp"
#include "style/colour.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// The scene: what a page shows, as plain values in page pixels (at scale 1, y down), decided once
// and drawn by every surface alike. Nothing here knows about files or libraries.
namespace rumbo::scene {

using geo::XY;
using style::Colour;

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  XY centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
  bool contains(XY point) const {
    return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
  }
  bool contains(const Box& other) const {
    return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
  }
  bool meets(const Box& other) const {
    return other.left < right && other.right > left && other.top < bottom && other.bottom > top;
  }
  Box grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
  friend bool operator==(const Box&, const Box&) = default;
};

struct Path {
  std::vector<XY> points;
  bool closed = false;
};

enum class Cap { butt, round, square };
enum class Join { miter, round, bevel };

struct Stroke {
  Colour colour;
  double width = 1;
  Cap cap = Cap::butt;
  Join join = Join::round;
  std::vector<double> dashes;  // pixels on, off, on ...; empty for a whole line
  friend bool operator==(const Stroke&, const Stroke&) = default;
};

// Paths filled (even-odd) and stroked together.
struct Shape {
  std::vector<Path> paths;
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
};

struct Disc {
  XY centre;
  double radius = 1;
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
};

struct Font {
  std::string family = "Noto Sans";
  double size = 12;  // pixels an em
  bool bold = false;
  bool italic = false;
  double spacing = 0;  // extra pixels after every letter
  friend bool operator==(const Font&, const Font&) = default;
};

// One line of text, its baseline beginning at `origin` and turned clockwise by `angle` degrees
// about it; or following `path`, the text's middle in the path's middle.
struct Text {
  std::string text;
  XY origin;
  double width = 0;  // as the typesetter measured it
  double angle = 0;
  std::vector<XY> path;  // longer than the text; where there is one, origin and angle say nothing
  Font font;
  Colour colour;
  double halo_width = 0;
  Colour halo;
};

// A bitmap laid over what is below, row by row: grey and alpha a pixel, or red, green, blue and
// alpha; not premultiplied.
struct Image {
  Box box;
  int width = 0;
  int height = 0;
  std::vector<unsigned char> pixels;
  int channels = 2;  // or 4
};

struct Node;

// Nodes drawn together, in order. The id must be unique in its scene.
struct Group {
  std::string id;
  std::string title;                                      // for people: a tooltip, a screen reader
  std::vector<std::pair<std::string, std::string>> data;  // for scripts: data-name="value"
  std::optional<Box> clip;
  std::vector<Node> children;
};

struct Node {
  std::variant<Shape, Disc, Text, Image, Group> item;
};

struct Scene {
  int width = 0;  // of the page, pixels at scale 1
  int height = 0;
  std::string language = "en";
  std::string title;
  std::string description;
  Colour paper{1, 1, 1, 1};
  std::vector<Node> nodes;
  double bleed = 0;  // how far the page runs on beyond its trimmed edges, at negative places too
};

}  // namespace rumbo::scene
