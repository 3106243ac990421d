#include "style/operators.hpp"

#include <algorithm>

namespace rumbo::style {
namespace {

std::vector<Operator> all_operators() {
  std::vector<Operator> all;
  for (const auto family :
       {lookup_operators(), comparison_operators(), logic_operators(), choice_operators(),
        ramp_operators(), string_operators(), arithmetic_operators()}) {
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
                                         "%",
                                         "^",
                                         "abs",
                                         "accumulated",
                                         "acos",
                                         "array",
                                         "asin",
                                         "at",
                                         "atan",
                                         "boolean",
                                         "ceil",
                                         "collator",
                                         "cos",
                                         "distance",
                                         "e",
                                         "elevation",
                                         "error",
                                         "feature-state",
                                         "floor",
                                         "format",
                                         "global-state",
                                         "heatmap-density",
                                         "id",
                                         "image",
                                         "index-of",
                                         "interpolate-hcl",
                                         "interpolate-lab",
                                         "is-supported-script",
                                         "join",
                                         "length",
                                         "let",
                                         "line-progress",
                                         "ln",
                                         "ln2",
                                         "log10",
                                         "log2",
                                         "max",
                                         "min",
                                         "none",
                                         "number",
                                         "number-format",
                                         "object",
                                         "pi",
                                         "properties",
                                         "resolved-locale",
                                         "rgb",
                                         "rgba",
                                         "round",
                                         "sin",
                                         "slice",
                                         "split",
                                         "sqrt",
                                         "string",
                                         "tan",
                                         "to-boolean",
                                         "to-color",
                                         "to-rgba",
                                         "typeof",
                                         "var",
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
