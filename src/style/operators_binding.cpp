#include "style/operators.hpp"
#include "text/edit_distance.hpp"

#include <fmt/format.h>

namespace rumbo::style {
namespace {

// A name of `let` stands for its compiled expression: it has no state, and what it is worth is
// found out where it stands. Steps are bounded by the parser's count of parts.
PartPtr build_let(Parser& parser, const yaml::Node& call) {
  const char* const shape = "[\"let\", name, value, ..., result]";
  if (!parser.takes(call, 3, Parser::max_parts, shape)) return parser.nothing(call);
  const auto given = operands(call);
  if (given.size() % 2 == 0)
    return parser.fail(call, fmt::format("\"let\" has no result; write {}", shape));
  std::vector<Parser::Binding> bound;
  for (std::size_t i = 0; i + 1 < given.size(); i += 2) {
    if (given[i].kind() != yaml::Kind::scalar)
      parser.fail(given[i], "a name of \"let\" must be text");
    const std::size_t before = parser.parts();
    PartPtr part = parser.parse(given[i + 1]);
    bound.push_back({given[i].scalar(), std::move(part), parser.parts() - before});
  }
  const std::size_t before = parser.bindings().size();
  for (auto& one : bound) parser.bindings().push_back(std::move(one));
  PartPtr result = parser.parse(given.back());
  parser.bindings().resize(before);
  return result;
}

PartPtr build_var(Parser& parser, const yaml::Node& call) {
  if (!parser.takes(call, 1, 1, "[\"var\", name]")) return parser.nothing(call);
  const yaml::Node& name = operands(call)[0];
  const auto& bound = parser.bindings();
  for (auto one = bound.rbegin(); one != bound.rend(); ++one)
    if (one->name == name.scalar()) return parser.use(name, *one);
  std::vector<std::string_view> names;
  for (const auto& one : bound) names.push_back(one.name);
  const auto near = text::nearest(name.scalar(), names);
  return parser.fail(name, fmt::format("no \"let\" around this names '{}'{}", name.scalar(),
                                       near ? fmt::format("; the nearest is '{}'", *near) : ""));
}

constexpr Operator operators[] = {{"let", build_let}, {"var", build_var}};

}  // namespace

std::span<const Operator> binding_operators() { return operators; }

}  // namespace rumbo::style
