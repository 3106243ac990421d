#include "itinerary/outline.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::itinerary {
namespace {

std::string_view without_quotes(std::string_view key) {
  const bool quoted = key.size() > 1 && (key.front() == '"' || key.front() == '\'');
  return quoted ? key.substr(1, key.size() - 2) : key;
}

bool is_dash(std::string_view text) {
  return text.starts_with("- ") || text == "-" || text.starts_with("-\t") || text == "-\r";
}

// The line from its first key on: past the indentation and the dashes.
std::size_t past_dashes(std::string_view line) {
  std::size_t at = line.find_first_not_of(" -");
  if (at == std::string_view::npos) return line.size();
  if (at > 0 && line[at - 1] == '-') --at;  // "-5" is no item
  return at;
}

}  // namespace

Outline::Outline(std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines_.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool Outline::is_content(std::size_t line) const {
  const auto at = lines_[line].find_first_not_of(" \t\r");
  return at != std::string::npos && lines_[line][at] != '#';
}

std::size_t Outline::indent(std::size_t line) const {
  const auto at = lines_[line].find_first_not_of(' ');
  return at == std::string::npos ? lines_[line].size() : at;
}

std::size_t Outline::key_indent(LineRange mapping) const {
  for (std::size_t line = mapping.first; line < mapping.last; ++line) {
    if (!is_content(line) || lines_[line].starts_with("---") || lines_[line].starts_with("%"))
      continue;
    const auto at = past_dashes(lines_[line]);
    if (at < lines_[line].find_last_not_of(" \t\r") + 1) return at;
  }
  return 0;
}

// Behind the last line that is deeper than `indent`; comments behind it are its only when deeper.
std::size_t Outline::value_end(std::size_t from, std::size_t last, std::size_t indent) const {
  std::size_t end = from;
  for (std::size_t line = from; line < last; ++line) {
    const bool blank = lines_[line].find_first_not_of(" \t\r") == std::string::npos;
    if (blank) continue;
    const bool deeper = this->indent(line) > indent;
    if (is_content(line) && !deeper) break;
    if (deeper) end = line + 1;
  }
  return end;
}

std::optional<std::size_t> Outline::key(LineRange mapping, std::string_view name) const {
  const std::size_t column = key_indent(mapping);
  for (std::size_t line = mapping.first; line < mapping.last; ++line) {
    if (!is_content(line) || past_dashes(lines_[line]) != column) continue;
    const std::string_view rest = std::string_view(lines_[line]).substr(column);
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos) continue;
    auto key = rest.substr(0, colon);
    key = key.substr(0, key.find_last_not_of(' ') + 1);
    if (without_quotes(key) == name) return line;
  }
  return std::nullopt;
}

LineRange Outline::entry(LineRange mapping, std::size_t key) const {
  const std::size_t column = key_indent(mapping);
  std::size_t end = value_end(key + 1, mapping.last, column);
  // The dashes of a list may stand as deep as its key.
  while (end < mapping.last) {
    std::size_t next = end;
    while (next < mapping.last && !is_content(next)) ++next;
    const bool item = next < mapping.last && indent(next) == column &&
                      is_dash(std::string_view(lines_[next]).substr(column));
    if (!item) break;
    end = value_end(next + 1, mapping.last, column);
  }
  return {key, std::max(end, key + 1)};
}

std::optional<ListLines> Outline::list(LineRange mapping, std::string_view name) const {
  const auto key = this->key(mapping, name);
  if (!key) return std::nullopt;
  const std::size_t column = key_indent(mapping);
  const LineRange entry = this->entry(mapping, *key);
  ListLines list;
  list.key = *key;
  list.indent = column + 2;
  list.end = *key + 1;
  const std::string_view line = lines_[*key];
  auto value = line.substr(line.find(':', column) + 1);
  value = value.substr(0, value.find(" #"));
  const auto begin = value.find_first_not_of(" \t\r");
  if (begin != std::string_view::npos) {
    value = value.substr(begin, value.find_last_not_of(" \t\r") - begin + 1);
    list.is_empty = value == "[]";
    list.is_flow = !list.is_empty;
    return list;
  }
  for (std::size_t at = *key + 1; at < entry.last; ++at) {
    if (!is_content(at)) continue;
    if (list.items.empty()) list.indent = indent(at);
    const bool dash = is_dash(std::string_view(lines_[at]).substr(list.indent));
    if (!dash) {
      list.is_flow = true;
      return list;
    }
    list.items.push_back({at, std::max(at + 1, value_end(at + 1, entry.last, list.indent))});
    at = list.items.back().last - 1;
    list.end = list.items.back().last;
  }
  list.is_empty = list.items.empty();
  return list;
}

std::string Outline::text(LineRange range) const {
  std::string all;
  for (std::size_t line = range.first; line < range.last; ++line) all += lines_[line] + "\n";
  return all;
}

void Patch::replace(LineRange range, std::string_view text) {
  edits_.push_back({range, std::string(text)});
}

std::string Patch::apply(const std::vector<std::string>& lines) const {
  auto edits = edits_;
  // What is put before a line goes before what that line becomes.
  std::ranges::stable_sort(edits, {}, [](const Edit& edit) {
    return std::pair(edit.range.first, edit.range.last > edit.range.first);
  });
  std::string text;
  std::size_t line = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; line < end; ++line) text += lines[line] + "\n";
  };
  for (const auto& edit : edits) {
    copy_until(edit.range.first);
    text += edit.text;
    line = std::max(line, edit.range.last);
  }
  copy_until(lines.size());
  return text;
}

std::string indented(std::string_view text, std::size_t from, std::size_t to) {
  std::string all;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty()) {
      line.remove_prefix(std::min(from, std::min(line.find_first_not_of(' '), line.size())));
      all.append(to, ' ');
    }
    all += std::string(line) + "\n";
  }
  return all;
}

}  // namespace rumbo::itinerary
