#include "gazetteer/yaml_values.hpp"

#include "base/file.hpp"
#include "gazetteer/checksum.hpp"

#include <limits>

#include <fmt/format.h>

namespace rumbo::gazetteer {
namespace {

using base::Diagnostics;
using base::InputError;

constexpr std::size_t most_bytes = std::size_t{16} << 20;

template <class Value>
Value sure(std::optional<Value> value, const Diagnostics& problems) {
  problems.throw_if_errors();
  return std::move(*value);
}

}  // namespace

std::optional<yaml::Node> read_yaml(const std::filesystem::path& folder, const std::string& name,
                                    Sources& sources) {
  const std::filesystem::path file = folder / name;
  if (!std::filesystem::exists(file)) return std::nullopt;
  const std::string text = base::read_file(file, most_bytes);
  sources.files.push_back({name, text.size(), crc32(text)});
  return yaml::parse(text, file.string());
}

void require(const yaml::Node& node, yaml::Kind kind) {
  Diagnostics problems;
  node.require(kind, problems);
  problems.throw_if_errors();
}

const std::vector<yaml::Node>& items(const yaml::Node& node) {
  require(node, yaml::Kind::sequence);
  return node.items();
}

std::string text_of(const yaml::Node& node) {
  Diagnostics problems;
  return sure(node.text(problems), problems);
}

double number_of(const yaml::Node& node, double most) {
  Diagnostics problems;
  const double number = sure(node.number(problems), problems);
  if (number < -most || number > most)
    throw InputError(node.position(), fmt::format("must be between {} and {}", -most, most));
  return number;
}

const yaml::Node& child(const yaml::Node& node, std::string_view key) {
  require(node, yaml::Kind::mapping);
  const yaml::Node* found = node.find(key);
  if (found == nullptr) throw InputError(node.position(), fmt::format("has no '{}'; add it", key));
  return *found;
}

std::uint32_t id_of(const yaml::Node& node) {
  Diagnostics problems;
  const std::int64_t id = sure(node.integer(problems), problems);
  if (id < 0 || id > std::numeric_limits<std::uint32_t>::max())
    throw InputError(node.position(), "must be a GeoNames id, a whole number below 2^32");
  return static_cast<std::uint32_t>(id);
}

std::string_view country_of(const yaml::Node& node, const Sources& sources) {
  const auto found = sources.countries.find(text_of(node));
  if (found == sources.countries.end())
    throw InputError(
        node.position(),
        fmt::format("the country '{}' is not in countries.tsv; use its ISO code", node.scalar()));
  return found->second.alpha2;
}

geo::BBox box_of(const yaml::Node& node) {
  const auto& corners = items(node);
  if (corners.size() != 4)
    throw InputError(node.position(), "must be four numbers: west, south, east, north");
  const geo::BBox box{number_of(corners[0], 180), number_of(corners[1], 90),
                      number_of(corners[2], 180), number_of(corners[3], 90)};
  if (!box.valid()) throw InputError(node.position(), "must have its south below its north");
  return box;
}

}  // namespace rumbo::gazetteer
