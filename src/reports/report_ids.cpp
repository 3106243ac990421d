#include "reports/report_ids.hpp"

#include "itinerary/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

std::vector<std::string> parts_of(const std::filesystem::path& file) {
  const std::string stem = file.stem().string();
  std::vector<std::string> parts;
  if (text::first_invalid_utf8(stem)) return {"report"};
  for (std::size_t at = 0; at < stem.size();) {
    const auto end = std::min(stem.find_first_of("_ .", at), stem.size());
    if (auto part = itinerary::slug(stem.substr(at, end - at)); !part.empty())
      parts.push_back(part);
    at = end + 1;
  }
  if (parts.empty()) parts.emplace_back("report");
  return parts;
}

std::string join(const std::vector<std::string>& parts, std::size_t count) {
  std::string id;
  for (std::size_t at = 0; at < std::min(count, parts.size()); ++at)
    id += (at == 0 ? "" : "-") + parts[at];
  return id;
}

}  // namespace

std::vector<std::string> make_report_ids(std::span<const std::filesystem::path> files) {
  std::vector<std::vector<std::string>> parts;
  for (const auto& file : files) parts.push_back(parts_of(file));
  std::vector<std::string> ids;
  std::set<std::string> taken;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    std::size_t count = 1;
    const auto shared = [&] {
      return std::ranges::count_if(parts, [&](const auto& other) {
               return join(other, count) == join(parts[at], count);
             }) > 1;
    };
    while (count < parts[at].size() && shared()) ++count;
    std::string id = join(parts[at], count);
    for (int number = 2; !taken.insert(id).second; ++number)
      id = fmt::format("{}-{}", join(parts[at], count), number);
    ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace rumbo::reports
