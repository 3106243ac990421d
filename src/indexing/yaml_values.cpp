#include "indexing/yaml_values.hpp"

#include "indexing/table_rows.hpp"

#include <limits>

#include <fmt/format.h>

namespace rumbo::indexing {
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

yaml::Node read_yaml(const SourceFile& file) {
  return yaml::parse(file.text(most_bytes), file.label());
}

void require(const yaml::Node& node, yaml::Kind kind) {
  Diagnostics problems;
  node.require(kind, problems);
  problems.throw_if_errors();
}

void require_keys(const yaml::Node& node, std::span<const std::string_view> known) {
  Diagnostics problems;
  if (node.require(yaml::Kind::mapping, problems)) node.check_keys(known, problems);
  problems.throw_if_errors();
}

const std::vector<yaml::Node>& items(const yaml::Node& node) {
  require(node, yaml::Kind::sequence);
  return node.items();
}

const std::string& text_of(const yaml::Node& node) {
  require(node, yaml::Kind::scalar);
  return node.scalar();
}

const std::string& name_of(const yaml::Node& node) {
  const std::string& name = text_of(node);
  if (name.empty() || !fit_for_a_name(name))
    throw InputError(node.position(),
                     "must be a name: not empty, at most 1000 bytes, without control characters");
  return name;
}

double number_of(const yaml::Node& node, double most) {
  Diagnostics problems;
  const double number = sure(node.number(problems), problems);
  if (number < -most || number > most)
    throw InputError(node.position(), fmt::format("must be between {} and {}", -most, most));
  return number;
}

std::int64_t whole_of(const yaml::Node& node, std::int64_t least, std::int64_t most) {
  Diagnostics problems;
  const std::int64_t number = sure(node.integer(problems), problems);
  if (number < least || number > most)
    throw InputError(node.position(), fmt::format("must be between {} and {}", least, most));
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

const std::string& country_of(const yaml::Node& node) {
  const std::string& code = text_of(node);
  if (!is_country_code(code))
    throw InputError(node.position(),
                     fmt::format("the country must be an ISO code of two capital letters, as MX, "
                                 "not '{}'",
                                 code));
  return code;
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

}  // namespace rumbo::indexing
