#include "reports/report_ids.hpp"

#include "itinerary/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
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

// How many files begin with these parts, by the parts joined.
std::map<std::string, std::size_t> count_beginnings(
    const std::vector<std::vector<std::string>>& files) {
  std::map<std::string, std::size_t> counts;
  for (const auto& parts : files) {
    std::string beginning;
    for (const auto& part : parts) ++counts[beginning += (beginning.empty() ? "" : "-") + part];
  }
  return counts;
}

std::string free_id(const std::string& base, std::map<std::string, int>& last_number,
                    std::set<std::string>& taken) {
  std::string id = base;
  for (int& number = last_number.try_emplace(base, 1).first->second; !taken.insert(id).second;)
    id = fmt::format("{}-{}", base, ++number);
  return id;
}

}  // namespace

std::vector<std::string> make_report_ids(std::span<const std::filesystem::path> files,
                                         std::set<std::string> taken) {
  std::vector<std::vector<std::string>> parts;
  for (const auto& file : files) parts.push_back(parts_of(file));
  const auto beginnings = count_beginnings(parts);
  std::vector<std::string> ids;
  std::map<std::string, int> last_number;
  for (const auto& all : parts) {
    std::size_t count = 1;
    while (count < all.size() && beginnings.at(join(all, count)) > 1) ++count;
    ids.push_back(free_id(join(all, count), last_number, taken));
  }
  return ids;
}

}  // namespace rumbo::reports
