#pragma once

#include "base/diagnostic.hpp"
#include "geo/feature.hpp"
#include "geo/value.hpp"
#include "style/colour.hpp"
#include "yaml/node.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rumbo::style {

// What an expression can see. `zoom` is MapLibre's (512 px tiles: one less than with 256 px).
struct Context {
  double zoom = 0;
  const geo::Feature* feature = nullptr;  // may be missing: get gives null, geometry-type too
};

// What is known about an expression's value before it is evaluated. `any` is what get gives.
enum class ValueType { null, boolean, number, string, list, object, any };

std::string_view to_string(ValueType type);  // "a number", "text" ...: as messages say it

// A compiled expression of the MapLibre Style Specification v8; docs/style.md lists the operators.
// Immutable: may be shared between threads.
class Expression {
 public:
  Expression();  // null
  static Expression constant(geo::Value value);
  // A property's value. Reports what is not supported, by name, or has the wrong shape, at its
  // position; null then. `zoom` may stand only as the input of a step or interpolate that is the
  // whole expression.
  static Expression parse(const yaml::Node& node, base::Diagnostics& problems);
  // A layer's filter: `zoom` may stand anywhere; a legacy filter is refused with the expression to
  // write instead.
  static Expression parse_filter(const yaml::Node& node, base::Diagnostics& problems);
  // Whether a list in a style begins with the name of an expression of the specification, supported
  // or not.
  static bool is_expression(const yaml::Node& node);
  // A scalar, list or map as it stands.
  static Expression parse_literal(const yaml::Node& node);

  geo::Value evaluate(const Context& context) const;  // a failing part gives null
  // The value as a colour; colours between two stops are mixed premultiplied. Nothing when it is
  // none.
  std::optional<Colour> colour(const Context& context) const;

  bool is_constant() const;
  // The names of the feature's properties that it may look up; nothing where it makes up names.
  using Names = std::optional<std::set<std::string>>;
  const Names& reads() const { return *reads_; }
  ValueType type() const;
  // Of a filter: a number that a property has at least, or is more than, wherever the filter holds,
  // at whatever zoom. Nothing where none is known.
  std::optional<double> least(std::string_view property) const;

  // Calls `visit` for every expression that can become this one's value, innermost: the outputs of
  // case, match, coalesce, step and interpolate, else the expression itself. For checking a
  // property's constants.
  using Visitor = std::function<void(const Expression& result, const base::SourcePosition& where)>;
  void visit_results(const Visitor& visit) const;

  class Part;

 private:
  Expression(std::shared_ptr<const Part> root, std::shared_ptr<const Names> reads);
  std::shared_ptr<const Part> root_;
  std::shared_ptr<const Names> reads_;
};

}  // namespace rumbo::style
