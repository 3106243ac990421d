#include "style/part.hpp"

#include "style/values.hpp"

#include <algorithm>

namespace rumbo::style {

std::optional<Colour> Expression::Part::colour(const Context& context) const {
  const geo::Value value = evaluate(context);
  return value.string() ? parse_colour(*value.string()) : std::nullopt;
}

Constant::Constant(base::SourcePosition where, geo::Value value)
    : Part(std::move(where)), value_(std::move(value)) {
  if (value_.string()) colour_ = parse_colour(*value_.string());
}

ValueType Constant::type() const { return type_of(value_); }

ValueType common_type(const std::vector<PartPtr>& parts) {
  if (parts.empty()) return ValueType::any;
  const ValueType first = parts.front()->type();
  const bool same = std::all_of(parts.begin(), parts.end(),
                                [first](const PartPtr& part) { return part->type() == first; });
  return same ? first : ValueType::any;
}

}  // namespace rumbo::style
