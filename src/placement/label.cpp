#include "placement/label.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::placement {
namespace {

constexpr double leading = 1.2;  // of a line's size
constexpr double above = 0.78;   // of the first line's size, from the box's top to its baseline
constexpr double bullet_size = 0.62;  // radius, of the line's size
constexpr double bullet_step = 1.42;  // from one bullet to the next, of the line's size
constexpr Colour white{1, 1, 1, 1};

double bullets_width(const LabelLine& line) {
  return line.bullets.empty()
             ? 0
             : (static_cast<double>(line.bullets.size()) * bullet_step + 0.14) * line.font.size;
}

// Lines with bullets keep these in a column, whichever side the label is set to.
double indent(const LabelLine& line, const std::vector<LabelLine>& lines, const Box& box,
              Justify justify) {
  double width = line.width;
  if (!line.bullets.empty())
    for (const LabelLine& other : lines)
      if (!other.bullets.empty()) width = std::max(width, other.width);
  const double room = box.width() - width;
  return justify == Justify::left ? 0 : justify == Justify::centre ? room / 2 : room;
}

XY turned(XY point, XY about, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  const double x = point.x - about.x, y = point.y - about.y;
  return {about.x + x * std::cos(angle) - y * std::sin(angle),
          about.y + x * std::sin(angle) + y * std::cos(angle)};
}

// White, or black upon a light colour: equal contrast lies at a relative luminance of 0.18, but
// white reads well up to 0.3.
Colour ink_upon(const Colour& ground) {
  const double luminance = 0.2126 * std::pow(ground.red, 2.2) +
                           0.7152 * std::pow(ground.green, 2.2) +
                           0.0722 * std::pow(ground.blue, 2.2);
  return luminance > 0.3 ? Colour{0, 0, 0, 1} : white;
}

void set_bullets(const LabelLine& line, XY origin, const Typesetter& typesetter,
                 std::vector<Node>& out) {
  const double size = line.font.size;
  double x = origin.x + bullet_size * size;
  for (const Bullet& bullet : line.bullets) {
    const XY centre{x, origin.y - cap_height * size / 2};
    const Colour ink = ink_upon(bullet.colour);
    out.push_back({Disc{centre, bullet_size * size, bullet.colour,
                        Stroke{ink, std::max(1.0, size * 0.1), Cap::butt, Join::round, {}}}});
    Font font{line.font.family, size * 0.82, true, false, 0};
    double width = typesetter.measure(bullet.text, font).width;
    if (width > size) {
      font.size *= size / width;
      width = typesetter.measure(bullet.text, font).width;
    }
    Text text;
    text.text = bullet.text;
    text.font = font;
    text.width = width;
    text.colour = ink;
    text.origin = {centre.x - width / 2, centre.y + cap_height * font.size / 2};
    out.push_back({std::move(text)});
    x += bullet_step * size;
  }
}

// On the straight line between two points, in its middle.
void lay_between(const std::vector<XY>& ends, double width, Text& text) {
  const XY &a = ends.front(), &b = ends.back();
  const double length = std::max(1e-9, std::hypot(b.x - a.x, b.y - a.y));
  const double share = (length - width) / 2 / length;
  text.origin = {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
  text.angle = std::atan2(b.y - a.y, b.x - a.x) * 180 / std::numbers::pi;
}

}  // namespace

void measure(std::vector<LabelLine>& lines, const Typesetter& typesetter) {
  for (LabelLine& line : lines) {
    line.text_width = typesetter.measure(line.text, line.font).width;
    line.width = bullets_width(line) + line.text_width;
  }
}

XY block_size(const std::vector<LabelLine>& lines) {
  XY size;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    size.x = std::max(size.x, lines[i].width);
    size.y += lines[i].font.size * (i == 0 ? above : leading);
  }
  if (!lines.empty()) size.y += descent * lines.back().font.size;
  return size;
}

std::vector<Node> set_label(const Label& label, const Candidate& where,
                            const Typesetter& typesetter) {
  std::vector<Node> nodes = label.icon;
  double baseline = where.box.top;
  for (std::size_t i = 0; i < label.lines.size(); ++i) {
    const LabelLine& line = label.lines[i];
    baseline += line.font.size * (i == 0 ? above : leading);
    XY origin{where.box.left + indent(line, label.lines, where.box, where.justify), baseline};
    set_bullets(line, origin, typesetter, nodes);
    if (line.text.empty()) continue;
    origin.x += bullets_width(line);
    Text text;
    text.text = line.text;
    text.origin = where.angle == 0 ? origin : turned(origin, where.box.centre(), where.angle);
    text.angle = where.angle;
    if (where.path.size() == 2) lay_between(where.path, line.text_width, text);
    if (where.path.size() > 2) text.path = where.path;
    text.width = line.text_width;
    text.font = line.font;
    text.colour = line.colour;
    text.halo = label.halo;
    text.halo_width = label.halo_width;
    nodes.push_back({std::move(text)});
  }
  return nodes;
}

}  // namespace rumbo::placement
