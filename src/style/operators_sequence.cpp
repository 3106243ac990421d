#include "style/operators.hpp"
#include "style/values.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <unicode/unistr.h>

namespace rumbo::style {
namespace {

class Call : public Expression::Part {
 public:
  Call(base::SourcePosition where, std::vector<PartPtr> operands)
      : Part(std::move(where)), operands_(std::move(operands)) {}

 protected:
  std::size_t count() const { return operands_.size(); }
  const Part& operand(std::size_t i) const { return *operands_[i]; }
  geo::Value value(std::size_t i, const Context& context) const {
    return operands_[i]->evaluate(context);
  }

 private:
  std::vector<PartPtr> operands_;
};

icu::UnicodeString utf16(const std::string& text) { return icu::UnicodeString::fromUTF8(text); }

// Texts are counted in code points, as the specification asks of implementations since version 24.
class Length final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    const geo::Value whole = value(0, context);
    if (whole.list()) return static_cast<std::int64_t>(whole.list()->size());
    if (whole.string()) return std::int64_t{utf16(*whole.string()).countChar32()};
    return {};
  }
  ValueType type() const override { return ValueType::number; }
};

// [at, index, list]: null outside the list.
class At final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    const geo::Value index = value(0, context), list = value(1, context);
    if (!list.list() || !index.is_number()) return {};
    const double at = index.number();
    if (!(at >= 0 && at < static_cast<double>(list.list()->size())) || at != std::floor(at))
      return {};
    return (*list.list())[static_cast<std::size_t>(at)];
  }
  ValueType type() const override { return ValueType::any; }
};

// [index-of, part, whole, from]: -1 when it is not there.
class IndexOf final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    const geo::Value part = value(0, context), whole = value(1, context);
    const geo::Value given = count() > 2 ? value(2, context) : geo::Value(0);
    const double from = std::clamp(given.is_number() ? given.number() : 0.0, 0.0, 1e9);
    if (whole.list()) return in_list(part, *whole.list(), static_cast<std::size_t>(from));
    if (!whole.string()) return {};
    const icu::UnicodeString text = utf16(*whole.string());
    const int start = text.moveIndex32(0, static_cast<int>(from));
    const int found = text.indexOf(utf16(to_text(part)), start);
    return found < 0 ? std::int64_t{-1} : std::int64_t{text.countChar32(0, found)};
  }
  ValueType type() const override { return ValueType::number; }

 private:
  static geo::Value in_list(const geo::Value& part, const geo::List& list, std::size_t from) {
    for (std::size_t i = from; i < list.size(); ++i)
      if (equal(list[i], part)) return static_cast<std::int64_t>(i);
    return std::int64_t{-1};
  }
};

// [slice, whole, from, to]: negative indices count from the end.
class Slice final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    const geo::Value whole = value(0, context), first = value(1, context);
    const geo::Value last = count() > 2 ? value(2, context) : geo::Value(1e9);
    if (!first.is_number() || !last.is_number()) return {};
    if (whole.list()) {
      const auto size = static_cast<int>(whole.list()->size());
      const int from = index(first.number(), size), to = index(last.number(), size);
      if (to <= from) return geo::List{};
      return geo::List(whole.list()->begin() + from, whole.list()->begin() + to);
    }
    if (!whole.string()) return {};
    const icu::UnicodeString text = utf16(*whole.string());
    const int size = text.countChar32();
    const int from = index(first.number(), size), to = index(last.number(), size);
    if (to <= from) return "";
    const int start = text.moveIndex32(0, from);
    std::string result;
    return text.tempSubStringBetween(start, text.moveIndex32(0, to)).toUTF8String(result);
  }
  ValueType type() const override { return operand(0).type(); }

 private:
  static int index(double given, int size) {
    const double from_start = given < 0 ? given + size : given;
    return static_cast<int>(std::clamp(std::trunc(from_start), 0.0, double(size)));
  }
};

template <class Kind, std::size_t least, std::size_t most>
PartPtr build(Parser& parser, const yaml::Node& call) {
  const std::string& name = call.items()[0].scalar();
  const std::string shape = name == "length"     ? "[\"length\", list or text]"
                            : name == "at"       ? "[\"at\", index, list]"
                            : name == "index-of" ? "[\"index-of\", part, list or text]"
                                                 : "[\"slice\", list or text, from, to]";
  if (!parser.takes(call, least, most, shape)) return parser.nothing(call);
  return std::make_shared<Kind>(call.position(), parser.parse_all(operands(call)));
}

constexpr Operator operators[] = {{"at", build<At, 2, 2>},
                                  {"index-of", build<IndexOf, 2, 3>},
                                  {"length", build<Length, 1, 1>},
                                  {"slice", build<Slice, 2, 3>}};

}  // namespace

std::span<const Operator> sequence_operators() { return operators; }

}  // namespace rumbo::style
