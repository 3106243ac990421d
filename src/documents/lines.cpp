#include "documents/frame.hpp"

#include <algorithm>

namespace rumbo::documents {

using prose::Span;

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// White space at the ends, no-break spaces too.
Span trimmed(std::string_view text, Span span) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  while (span.begin < span.end) {
    const auto rest = text_of(text, span);
    if (is_blank(rest.front())) {
      ++span.begin;
    } else if (rest.starts_with(no_break_space)) {
      span.begin += no_break_space.size();
    } else if (is_blank(rest.back())) {
      --span.end;
    } else if (rest.ends_with(no_break_space)) {
      span.end -= no_break_space.size();
    } else {
      break;
    }
  }
  return span;
}

std::optional<PathMonth> month_at(std::string_view path) {  // "/2024/12/..."
  const auto value = [&](std::size_t at) { return path[at] - '0'; };
  for (const std::size_t at : {1U, 2U, 3U, 4U, 6U, 7U})
    if (value(at) < 0 || value(at) > 9) return std::nullopt;
  const int year = value(1) * 1000 + value(2) * 100 + value(3) * 10 + value(4);
  const int month = value(6) * 10 + value(7);
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return std::nullopt;
  return PathMonth{year, static_cast<unsigned>(month)};
}

}  // namespace

bool is_only_links(std::string_view line) {
  if (!line.starts_with("![") && !line.starts_with("[")) return false;
  while (!line.empty()) {
    const auto middle = line.find("](");
    const auto end = middle == std::string_view::npos ? middle : line.find(')', middle);
    if (end == std::string_view::npos) return false;
    line.remove_prefix(end + 1);
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    if (!line.empty() && !line.starts_with("[") && !line.starts_with("![")) return false;
  }
  return true;
}

// At LF, at CR LF, and at CR alone, as old files have it.
std::vector<Line> split_lines(const Source& source) {
  std::vector<Line> lines;
  const std::string_view text = source.text;
  for (std::size_t at = source.begin; at < text.size();) {
    const auto end = std::min(text.find_first_of("\n\r", at), text.size());
    const Span span = trimmed(text, {at, end});
    lines.push_back({span, span.begin == span.end ? LineKind::blank : LineKind::text});
    at = text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
  }
  return lines;
}

std::vector<PathMonth> find_path_months(std::string_view text) {
  std::vector<PathMonth> months;
  for (auto at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    if (at + 8 >= text.size()) break;
    if (text[at + 5] != '/' || text[at + 8] != '/') continue;
    const auto month = month_at(text.substr(at));
    if (month && (months.empty() || months.back() != *month)) months.push_back(*month);
  }
  std::ranges::sort(months);
  months.erase(std::unique(months.begin(), months.end()), months.end());
  return months;
}

}  // namespace rumbo::documents
