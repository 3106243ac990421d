#pragma once

#include "base/source_position.hpp"
#include "style/expression.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::style {

using PartPtr = std::shared_ptr<const Expression::Part>;

// One operator of a compiled expression with its operands. Immutable.
class Expression::Part {
 public:
  explicit Part(base::SourcePosition where) : where_(std::move(where)) {}
  virtual ~Part() = default;
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

  virtual geo::Value evaluate(const Context& context) const = 0;
  virtual std::optional<Colour> colour(const Context& context) const;
  virtual ValueType type() const = 0;
  virtual const geo::Value* constant() const { return nullptr; }
  // The parts one of which becomes this part's value; none when the value is its own.
  virtual std::vector<PartPtr> results() const { return {}; }
  // The name of the property whose value it is, as it stands.
  virtual const std::string* property() const { return nullptr; }
  // See Expression::least().
  virtual std::optional<double> least(std::string_view) const { return std::nullopt; }

  const base::SourcePosition& where() const { return where_; }

 private:
  base::SourcePosition where_;
};

class Constant final : public Expression::Part {
 public:
  Constant(base::SourcePosition where, geo::Value value);
  geo::Value evaluate(const Context&) const override { return value_; }
  std::optional<Colour> colour(const Context&) const override { return colour_; }
  ValueType type() const override;
  const geo::Value* constant() const override { return &value_; }

 private:
  geo::Value value_;
  std::optional<Colour> colour_;
};

// The type that all the parts have; `any` when they differ or one is not known.
ValueType common_type(const std::vector<PartPtr>& parts);

}  // namespace rumbo::style
