#pragma once

#include "style/part.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::style {

enum class ParseMode { property, filter };

// Compiles YAML into parts; what is wrong goes to the diagnostics and becomes a part without a
// value, so that the rest is still looked at. Confined to a thread.
class Parser {
 public:
  static constexpr int max_depth = 48;
  static constexpr std::size_t max_parts = 100'000;

  Parser(ParseMode mode, base::Diagnostics& problems) : mode_(mode), problems_(problems) {}

  PartPtr parse_root(const yaml::Node& node);
  // An operand of any type, or of one: then a part that is known to have another is reported.
  PartPtr parse(const yaml::Node& node, ValueType expected = ValueType::any);
  std::vector<PartPtr> parse_all(std::span<const yaml::Node> nodes,
                                 ValueType expected = ValueType::any);

  PartPtr fail(const yaml::Node& node, std::string message);
  PartPtr nothing(const yaml::Node& node) const;  // where something was reported already
  // Whether a call has `least` to `most` operands; reports it, with the shape to write, when not.
  bool takes(const yaml::Node& call, std::size_t least, std::size_t most, std::string_view shape);
  bool zoom_may_stand(const yaml::Node& node) const;
  ParseMode mode() const { return mode_; }

  // A name of `let`, and how many parts stand behind it, those behind the names it uses counted
  // again: the work that one use of it is.
  struct Binding {
    std::string name;
    PartPtr part;
    std::size_t weight = 1;
  };
  std::vector<Binding>& bindings() { return bindings_; }
  std::size_t parts() const { return parts_; }
  // What Expression::reads() gives, and what adds to it: the property that a part names.
  const Expression::Names& names_read() const { return names_read_; }
  void reads(const Expression::Part& name);
  // A use of a binding: counts as all its parts, so that names of names stay bounded.
  PartPtr use(const yaml::Node& node, const Binding& binding);

 private:
  PartPtr parse_unchecked(const yaml::Node& node);
  PartPtr parse_call(const yaml::Node& call);

  ParseMode mode_;
  base::Diagnostics& problems_;
  const yaml::Node* zoom_input_ = nullptr;
  int depth_ = 0;
  std::size_t parts_ = 0;
  std::vector<Binding> bindings_;
  Expression::Names names_read_{std::in_place};
};

// The operands of a call, without its name.
inline std::span<const yaml::Node> operands(const yaml::Node& call) {
  return std::span(call.items()).subspan(1);
}

}  // namespace rumbo::style
