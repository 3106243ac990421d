#include "render/stop_key.hpp"

#include "render/text_block.hpp"
#include "render/words.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::render {
namespace {

constexpr double disc_radius = 0.68;                 // of a bullet with its rim, of the line's size
constexpr double disc_left = 0.62;                   // from a line's beginning to a bullet's middle
constexpr double disc_down = 0.78 - cap_height / 2;  // from a line's top to a bullet's middle
constexpr double side = 14;
constexpr double between_columns = 20;
constexpr double smallest_mark = 10.5, smallest_row = 8;

double mark_size(const style::MapSettings& settings) {
  return std::max(smallest_mark, 0.84 * settings.legend_size);
}

Candidate mark_at(XY centre, double size) {
  Candidate candidate;
  const double left = centre.x - disc_left * size, top = centre.y - disc_down * size;
  candidate.box = {left, top, left + 2 * disc_left * size, top + size};
  candidate.covers = {Box{centre.x, centre.y, centre.x, centre.y}.grown(disc_radius * size)};
  return candidate;
}

void add_ring(Label& mark, double distance, double cost, bool leader) {
  constexpr int directions = 16;
  const double size = mark.lines.front().font.size;
  for (int step = 0; step < directions; ++step) {
    const double angle = step * 2 * std::numbers::pi / directions;
    Candidate candidate = mark_at(
        {mark.at.x + distance * std::cos(angle), mark.at.y + distance * std::sin(angle)}, size);
    candidate.cost = cost + 0.2 * std::min(step, directions - step);
    candidate.leader = leader;
    mark.candidates.push_back(std::move(candidate));
  }
}

// Puts the rows of a key one below the other, in columns.
class Rows {
 public:
  Rows(const KeyShape& shape, const style::MapSettings& settings, const Typesetter& typesetter)
      : shape_(shape), settings_(settings), typesetter_(typesetter) {
    font_.family = settings.fonts.front();
    font_.size = std::max(smallest_row, 0.88 * settings.legend_size * shape.type);
  }

  void heading(std::string_view text) {
    Font font = font_;
    font.bold = true;
    put({{}, std::string(text), font, settings_.ink, 0, 0}, nodes_);
    y_ += font_.size * 1.5;
    if (shape_.journeys)
      for (const JourneyEntry& entry : *shape_.journeys) {
        put({{{entry.number, entry.colour}}, entry.title, font_, settings_.ink, 0, 0}, nodes_);
        y_ += line_height();
      }
    if (shape_.journeys) y_ += line_height() / 3;
    top_ = y_;
  }

  void rows(const std::vector<KeyEntry>& entries) {
    double height = 0;
    for (const KeyEntry& entry : entries) height += row_of(entry).height;
    const double share = height / static_cast<double>(shape_.columns);
    double done = 0;
    std::size_t column = 0;
    for (const KeyEntry& entry : entries) {
      Row row = row_of(entry);
      const auto wanted = static_cast<std::size_t>((done + row.height / 2) / share);
      if (wanted > column && wanted < shape_.columns) next_column(), column = wanted;
      done += row.height;
      add(std::move(row));
    }
  }

  Panel panel() {
    Panel panel;
    panel.id = "key";
    panel.size = {right_ + side, bottom_ + side * 0.45};
    panel.nodes = std::move(nodes_);
    return panel;
  }

 private:
  struct Row {
    Group group;
    double width = 0;
    double height = 0;
  };

  double line_height() const { return font_.size * 1.42; }

  // A line whose first baseline lies a size below where we are.
  double put(LabelLine line, std::vector<Node>& out) {
    Label label;
    label.lines = {std::move(line)};
    measure(label.lines, typesetter_);
    const XY size = block_size(label.lines);
    const double top = y_ + (1 - 0.78) * font_.size;
    Candidate at;
    at.box = {x_, top, x_ + size.x, top + size.y};
    for (Node& node : set_label(label, at, typesetter_)) out.push_back(std::move(node));
    right_ = std::max(right_, x_ + size.x);
    return size.x;
  }

  Row row_of(const KeyEntry& entry) const {
    Rows rows(shape_, settings_, typesetter_);
    Row row;
    row.group.id = "key-" + entry.stop->id;
    row.group.title = entry.stop->title;
    row.group.data = entry.stop->data;
    rows.write(entry, row.group.children);
    row.width = rows.right_;
    row.height = rows.y_ + line_height();
    return row;
  }

  // The letter, the name and, as far as they fit in the line, the dates.
  void write(const KeyEntry& entry, std::vector<Node>& out) {
    x_ = 0, y_ = 0, right_ = 0;
    LabelLine mark{{{entry.mark, settings_.ink}}, "", font_, settings_.ink, 0, 0};
    put(std::move(mark), out);
    const double left = font_.size * 1.75;
    x_ = left;
    const Label& stop = *entry.stop;
    std::string name;
    for (std::size_t i = 0; i < stop.names && i < stop.lines.size(); ++i)
      name += (i > 0 ? " " : "") + stop.lines[i].text;
    bool first = true;
    double width = 0;
    for (const std::string& line : wrap(name, font_, shape_.widest - left, typesetter_)) {
      if (!first) y_ += line_height();
      first = false;
      width = put({{}, line, font_, settings_.ink, 0, 0}, out);
    }
    x_ = left + width;
    for (std::size_t i = stop.names; i < stop.lines.size(); ++i) date(stop.lines[i], left, out);
  }

  void date(const LabelLine& wanted, double left, std::vector<Node>& out) {
    LabelLine line = wanted;
    line.font = font_;
    line.colour = settings_.muted_ink;
    std::vector<LabelLine> measured{line};
    measure(measured, typesetter_);
    const double gap = font_.size * 0.45;
    const std::string dot = line.bullets.empty() ? "· " : "";
    const double dot_width = dot.empty() ? 0 : typesetter_.measure(dot, font_).width;
    if (x_ + gap + dot_width + measured.front().width > shape_.widest) {
      x_ = left, y_ += line_height();
    } else {
      x_ += gap;
      line.text = dot + line.text;
    }
    x_ += put(std::move(line), out);
  }

  void add(Row row) {
    move_by(row.group.children, {x_, y_});
    right_ = std::max(right_, x_ + row.width);
    y_ += row.height;
    bottom_ = std::max(bottom_, y_);
    nodes_.push_back({std::move(row.group)});
  }

  void next_column() {
    x_ = right_ + between_columns;
    y_ = top_;
  }

  KeyShape shape_;
  const style::MapSettings& settings_;
  const Typesetter& typesetter_;
  Font font_;
  double x_ = side, y_ = side * 0.55, top_ = side * 0.55;
  double right_ = side, bottom_ = 0;
  std::vector<Node> nodes_;
};

}  // namespace

std::string mark_text(std::size_t number) {
  std::string text;
  for (++number; number > 0; number = (number - 1) / 26)
    text.insert(text.begin(), static_cast<char>('A' + (number - 1) % 26));
  return text;
}

Label mark_label(const Label& stop, double radius, const style::MapSettings& settings) {
  Label mark;
  mark.id = "mark-" + stop.id;
  mark.title = stop.title;
  mark.data = stop.data;
  mark.at = stop.at;
  mark.radius = radius;
  mark.essential = stop.essential;
  mark.rank = stop.rank;
  mark.padding = 1;
  mark.mark = true;
  const double size = mark_size(settings);
  const Font font{settings.fonts.front(), size, true, false, 0};
  mark.lines = {{{{"", settings.ink}}, "", font, settings.ink, 0, 0}};
  const double reach = disc_radius * size;
  add_ring(mark, radius + reach + 1.5, 1, false);
  add_ring(mark, radius + reach + 5, 6, false);
  Candidate upon = mark_at(stop.at, size);
  upon.upon = true;
  upon.cost = radius > reach ? 0 : 20;
  mark.candidates.push_back(std::move(upon));
  for (const double distance : {24.0, 34.0, 46.0, 60.0, 80.0, 105.0})
    add_ring(mark, radius + distance, 14 + 0.4 * distance, true);
  return mark;
}

void set_mark(Label& mark, const std::string& text) {
  mark.lines.front().bullets.front().text = text;
}

Panel key_panel(const std::vector<KeyEntry>& entries, const KeyShape& shape,
                const style::MapSettings& settings, const Typesetter& typesetter,
                std::string_view language) {
  Rows rows(shape, settings, typesetter);
  rows.heading(word(Word::key, language));
  rows.rows(entries);
  Panel panel = rows.panel();
  panel.title = word(Word::key, language);
  return panel;
}

}  // namespace rumbo::render
