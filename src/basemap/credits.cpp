#include "basemap/credits.hpp"

#include "yaml/node.hpp"

#include <array>

#include <fmt/format.h>

namespace rumbo::basemap {
namespace {

constexpr std::array<std::string_view, 3> keys = {"credit", "licence", "source"};

std::string text_of(const yaml::Node& entry, std::string_view key, base::Diagnostics& problems) {
  const yaml::Node* value = entry.find(key);
  if (value) return value->text(problems).value_or("");
  problems.error(entry.position(),
                 fmt::format("has no {}; say it, so that the map can print it", key));
  return {};
}

}  // namespace

std::vector<std::pair<std::string, Credit>> read_credits(const std::filesystem::path& file) {
  const yaml::Node root = yaml::read(file);
  base::Diagnostics problems;
  std::vector<std::pair<std::string, Credit>> credits;
  if (root.require(yaml::Kind::mapping, problems)) {
    for (const auto& [layer, entry] : root.entries()) {
      if (!entry.require(yaml::Kind::mapping, problems)) continue;
      entry.check_keys(keys, problems);
      credits.push_back(
          {layer.scalar(),
           {text_of(entry, "credit", problems), text_of(entry, "licence", problems)}});
    }
  }
  problems.throw_if_errors();
  return credits;
}

}  // namespace rumbo::basemap
