#include "style/operators.hpp"

#include <algorithm>

namespace rumbo::style {
namespace {

std::vector<Operator> all_operators() {
  std::vector<Operator> all;
  for (const auto family :
       {lookup_operators(), comparison_operators(), logic_operators(), choice_operators(),
        ramp_operators(), string_operators(), arithmetic_operators(), number_operators(),
        sequence_operators(), type_operators(), binding_operators()}) {
    all.insert(all.end(), family.begin(), family.end());
  }
  std::ranges::sort(all, {}, &Operator::name);
  return all;
}

const std::vector<Operator>& sorted_operators() {
  static const std::vector<Operator> all = all_operators();
  return all;
}

constexpr std::string_view left_out[] = {"!has",
                                         "!in",
                                         "accumulated",
                                         "array",
                                         "collator",
                                         "distance",
                                         "elevation",
                                         "error",
                                         "feature-state",
                                         "format",
                                         "global-state",
                                         "heatmap-density",
                                         "id",
                                         "image",
                                         "interpolate-hcl",
                                         "interpolate-lab",
                                         "is-supported-script",
                                         "join",
                                         "line-progress",
                                         "none",
                                         "number-format",
                                         "properties",
                                         "resolved-locale",
                                         "split",
                                         "to-rgba",
                                         "within"};

}  // namespace

const Operator* find_operator(std::string_view name) {
  const auto& all = sorted_operators();
  const auto found = std::ranges::lower_bound(all, name, {}, &Operator::name);
  return found != all.end() && found->name == name ? &*found : nullptr;
}

std::vector<std::string_view> operator_names() {
  std::vector<std::string_view> names;
  for (const auto& one : sorted_operators()) names.push_back(one.name);
  return names;
}

bool is_left_out(std::string_view name) { return std::ranges::binary_search(left_out, name); }

}  // namespace rumbo::style
