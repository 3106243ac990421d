#include "documents/front_matter.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::documents {
namespace {

struct Entry {
  std::string key;
  std::string_view value;
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

Entry entry_of(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || line.starts_with(' ') || line.starts_with('\t')) return {};
  Entry entry{std::string(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1))};
  for (auto& c : entry.key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto& value = entry.value;
  const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  if (quoted) entry.value = value.substr(1, value.size() - 2);
  return entry;
}

bool is_one_of(std::string_view key, const auto& keys) {
  return std::ranges::find(keys, key) != keys.end();
}

void note(const Entry& entry, std::size_t at, FrontMatter& front) {
  constexpr std::array<std::string_view, 7> dates = {
      "date", "published", "pubdate", "fecha", "publish_date", "datepublished", "publicado"};
  constexpr std::array<std::string_view, 3> titles = {"title", "titulo", "título"};
  constexpr std::array<std::string_view, 2> agencies = {"agency", "agencia"};
  constexpr std::array<std::string_view, 6> outlets = {"source", "publisher", "fuente",
                                                       "outlet", "medio",     "site"};
  auto& stated = front.stated;
  if (is_one_of(entry.key, dates) && stated.dates.empty()) {
    if (const auto day = stated_day(entry.value))
      stated.dates.push_back({*day, fmt::format("the front matter's \"{}\"", entry.key)});
  } else if (is_one_of(entry.key, titles)) {
    stated.title = entry.value;
    front.title = at;
    front.title_size = entry.value.size();
  } else if (is_one_of(entry.key, agencies)) {
    stated.agency = entry.value;
  } else if (is_one_of(entry.key, outlets)) {
    stated.outlet = entry.value;
  } else if (entry.key == "lang" || entry.key == "language") {
    stated.language = entry.value;
  } else if (entry.key == "url" || entry.key == "link" || entry.key == "canonical") {
    stated.url = entry.value;
  }
}

}  // namespace

std::optional<FrontMatter> find_front_matter(std::string_view text, std::size_t begin) {
  constexpr std::size_t most_lines = 200;
  const auto next_line = [&](std::size_t at) {
    return std::min(text.find('\n', at), text.size() - 1) + 1;
  };
  const auto line_at = [&](std::size_t at) { return text.substr(at, text.find('\n', at) - at); };
  if (begin >= text.size() || trimmed(line_at(begin)) != "---") return std::nullopt;
  FrontMatter front;
  std::size_t at = next_line(begin);
  for (std::size_t count = 0; at < text.size() && count < most_lines; ++count) {
    const auto line = line_at(at);
    if (trimmed(line) == "---" || trimmed(line) == "...") {
      front.end = next_line(at);
      const auto& stated = front.stated;
      if (const auto day = day_in_address(stated.url); day)
        front.stated.dates.push_back({*day, "the page's address"});
      return front;
    }
    const auto entry = entry_of(line);
    if (!entry.value.empty())
      note(entry, static_cast<std::size_t>(entry.value.data() - text.data()), front);
    at = next_line(at);
  }
  return std::nullopt;
}

}  // namespace rumbo::documents
