#include "ascii_map.hpp"

#include "geo/geodesic.hpp"

#include <stdexcept>
#include <vector>

using rumbo::geo::LonLat;
using rumbo::roads::Access;
using rumbo::roads::Position;
using rumbo::roads::Ways;

namespace {

constexpr LonLat corner{-92.5, 15.5};
constexpr double character_km = 0.1;

bool is_letter(char character) { return character >= 'A' && character <= 'Z'; }

std::vector<std::string> rows_of(std::string_view drawing) {
  std::vector<std::string> rows;
  while (!drawing.empty()) {
    const auto end = drawing.find('\n');
    rows.emplace_back(drawing.substr(0, end));
    drawing = end == std::string_view::npos ? std::string_view() : drawing.substr(end + 1);
  }
  return rows;
}

Position position_of(std::size_t row, std::size_t column) {
  const LonLat south =
      rumbo::geo::destination(corner, 180, character_km * static_cast<double>(row));
  return Position::of(
      rumbo::geo::destination(south, 90, character_km * static_cast<double>(column)));
}

// What a street's characters say of it; nothing when one is none of a street.
struct Course {
  bool is_street = true;
  bool forward = true;
  bool backward = true;
};

Course with(Course course, char character) {
  switch (character) {
    case '-':
    case '|':
    case '/':
    case '\\':
      return course;
    case '>':
    case 'v':
      course.backward = false;
      return course;
    case '<':
    case '^':
      course.forward = false;
      return course;
    default:
      return {false, false, false};
  }
}

}  // namespace

AsciiMap::AsciiMap(std::string_view drawing) {
  const auto rows = rows_of(drawing);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (!is_letter(rows[row][column])) continue;
      node_[rows[row][column]] = static_cast<std::uint32_t>(ways_.positions.size());
      ways_.positions.push_back(position_of(row, column));
    }
  }
  find_streets(rows);
}

void AsciiMap::find_streets(const std::vector<std::string>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < rows[row].size(); ++column)
      if (is_letter(rows[row][column]))
        for (const auto& step : {std::pair{0, 1}, {1, 0}, {1, 1}, {1, -1}})
          follow(rows, row, column, step);
}

void AsciiMap::follow(const std::vector<std::string>& rows, std::size_t row, std::size_t column,
                      std::pair<int, int> step) {
  const auto at = [&](int i) {
    const auto r = row + static_cast<std::size_t>(step.first * i);
    const auto c = column + static_cast<std::size_t>(step.second * i);
    return r < rows.size() && c < rows[r].size() ? rows[r][c] : ' ';
  };
  const std::string_view lines = step.first == 0    ? "-><"
                                 : step.second == 0 ? "|v^"
                                 : step.second > 0  ? "\\v^"
                                                    : "/v^";
  Course course;
  int i = 1;
  for (; !is_letter(at(i)); ++i) {
    if (lines.find(at(i)) == std::string_view::npos) return;
    course = with(course, at(i));
    if (!course.is_street) return;
  }
  if (i == 1) return;  // letters side by side are not joined
  Access access = 0;
  if (course.forward) access |= 0x55;
  if (course.backward) access |= 0xAA;
  access |= rumbo::roads::both_bits(rumbo::roads::Profile::foot);
  way_[{at(0), at(i)}] = static_cast<std::uint32_t>(ways_.ways.size());
  ways_.ways.push_back({{access, rumbo::roads::Class::residential, 0, 0}, ways_.nodes.size(), 2});
  ways_.nodes.push_back(node_.at(at(0)));
  ways_.nodes.push_back(node_.at(at(i)));
}

std::uint32_t AsciiMap::way_of(const std::string& letters) const {
  for (const auto& name : {letters, std::string(letters.rbegin(), letters.rend())})
    if (const auto found = way_.find(name); found != way_.end()) return found->second;
  throw std::logic_error("the map has no street " + letters);
}

rumbo::roads::WayRules& AsciiMap::street(const std::string& letters) {
  return ways_.ways[way_of(letters)].rules;
}

void AsciiMap::rule(const std::string& from, const std::string& to, bool only, Access binds) {
  ways_.rules.push_back({way_of(from), node_.at(to.front()), way_of(to), only, binds});
}

void AsciiMap::forbid(const std::string& from, const std::string& to, Access binds) {
  rule(from, to, false, binds);
}

void AsciiMap::allow_only(const std::string& from, const std::string& to) {
  rule(from, to, true, rumbo::roads::for_all);
}

void AsciiMap::close(char junction, Access to) {
  ways_.barriers.push_back({node_.at(junction), to});
}

std::string AsciiMap::letters() const {
  std::string all;
  for (const auto& [letter, node] : node_) all += letter;
  return all;
}

LonLat AsciiMap::at(char junction) const { return ways_.positions[node_.at(junction)].degrees(); }

LonLat AsciiMap::between(char from, char to, double share, double north_metres) const {
  const LonLat a = at(from);
  const LonLat b = at(to);
  const LonLat point{a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
  return rumbo::geo::destination(point, 0, north_metres / 1000);
}
