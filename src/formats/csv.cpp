#include "formats/csv.hpp"

#include "formats/property_text.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::formats {
namespace {

constexpr std::string_view end_of_row = "\r\n";

bool is_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool digits = text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
  return digits && error == std::errc{} && end == text.data() + text.size();
}

bool needs_guard(std::string_view text) {
  constexpr std::string_view dangerous = "=+-@\t\r";
  if (text.empty()) return false;
  if (text.front() == '\'')
    return text.size() > 1 && (text[1] == '\'' || dangerous.find(text[1]) != text.npos);
  return dangerous.find(text.front()) != text.npos && !is_number(text);
}

bool needs_quotes(std::string_view text) {
  return text.find_first_of(",;|\t\"\r\n") != text.npos || text.starts_with(' ') ||
         text.ends_with(' ');
}

std::string cell(std::string text) {
  std::ranges::replace(text, '\0', ' ');
  if (needs_guard(text)) text.insert(0, 1, '\'');
  if (!needs_quotes(text)) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::vector<std::string> columns_of(const geo::Features& features) {
  std::vector<std::string> columns;
  std::map<std::string, std::size_t> known;
  for (const auto& feature : features)
    for (const auto& [key, value] : feature.properties)
      if (known.emplace(key, columns.size()).second) columns.push_back(key);
  return columns;
}

std::string row(const std::vector<std::string>& cells) {
  std::string text;
  for (const auto& written : cells) {
    if (&written != cells.data()) text += ',';
    text += written;
  }
  text += end_of_row;
  return text;
}

std::vector<std::string> cells_of(const geo::Feature& feature,
                                  const std::vector<std::string>& columns) {
  std::vector<std::string> cells;
  for (const auto& column : columns) {
    const geo::Value* value = feature.find(column);
    cells.push_back(value ? cell(property_text(*value)) : std::string());
  }
  const auto* point = std::get_if<geo::LonLat>(&feature.geometry);
  cells.push_back(point ? degrees_text(point->lon) : "");
  cells.push_back(point ? degrees_text(point->lat) : "");
  return cells;
}

}  // namespace

std::string write_csv(const geo::Features& features) {
  const auto columns = columns_of(features);
  std::vector<std::string> header;
  for (const auto& column : columns) header.push_back(cell(sound_text(column)));
  header.insert(header.end(), {"lon", "lat"});
  std::string text = row(header);
  for (const auto& feature : features) text += row(cells_of(feature, columns));
  return text;
}

}  // namespace rumbo::formats
