#include "itinerary/fields.hpp"

#include "text/edit_distance.hpp"

#include <utility>

#include <fmt/format.h>

namespace rumbo::itinerary {

Fields::Fields(const yaml::Node& node, std::span<const std::string_view> known,
               base::Diagnostics& problems)
    : node_(node), problems_(problems) {
  if (node_.require(yaml::Kind::mapping, problems_)) node_.check_keys(known, problems_);
}

const yaml::Node* Fields::find(std::string_view key) const {
  return node_.kind() == yaml::Kind::mapping ? node_.find(key) : nullptr;
}

std::optional<std::string> Fields::text(std::string_view key) const {
  const yaml::Node* value = find(key);
  return value ? value->text(problems_) : std::nullopt;
}

std::optional<double> Fields::number(std::string_view key) const {
  const yaml::Node* value = find(key);
  return value ? value->number(problems_) : std::nullopt;
}

std::optional<bool> Fields::boolean(std::string_view key) const {
  const yaml::Node* value = find(key);
  return value ? value->boolean(problems_) : std::nullopt;
}

std::optional<std::int64_t> Fields::integer(std::string_view key, std::int64_t least,
                                            std::int64_t most) const {
  const yaml::Node* node = find(key);
  const auto value = node ? node->integer(problems_) : std::nullopt;
  if (!value || (*value >= least && *value <= most)) return value;
  problems_.error(node->position(), fmt::format("'{}' must lie between {} and {}; it is {}", key,
                                                least, most, *value));
  return std::nullopt;
}

std::optional<time::When> Fields::date(std::string_view key) const {
  const auto written = text(key);
  if (!written) return std::nullopt;
  auto when = time::parse_edtf(*written);
  if (!when)
    problems_.error(find(key)->position(),
                    fmt::format("'{}' is no date; write 2021-10-23, 2021-10, 2021-10-23~ (about), "
                                "2021-10-23/2021-10-25 (from, to) or ../2021-10-23 (by then)",
                                *written));
  return when;
}

std::span<const yaml::Node> Fields::list(std::string_view key) const {
  const yaml::Node* value = find(key);
  if (!value) return {};
  if (value->kind() == yaml::Kind::sequence) return value->items();
  problems_.error(value->position(),
                  fmt::format("'{}' must be a list; write '{}: []' for an empty one", key, key));
  return {};
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> all;
  for (const auto& item : list(key))
    if (auto text = item.text(problems_)) all.push_back(std::move(*text));
  return all;
}

bool Fields::require(std::string_view key, std::string_view remedy) const {
  if (node_.kind() != yaml::Kind::mapping || has(key)) return has(key);
  problems_.error(position(), fmt::format("'{}' is missing; {}", key, remedy));
  return false;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> options) {
  const auto near = text::nearest(word, options);
  if (!near) return {};
  return fmt::format("; did you mean '{}'?", *near);
}

std::string no_such_word(std::string_view word, std::string_view key,
                         std::span<const std::string_view> words) {
  return fmt::format("'{}' is not a word for '{}'{}; the words are {}", word, key,
                     did_you_mean(word, words), fmt::join(words, ", "));
}

}  // namespace rumbo::itinerary
