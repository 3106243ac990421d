#include "style/operators.hpp"
#include "style/values.hpp"

#include <fmt/format.h>

namespace rumbo::style {
namespace {

const geo::Value* find_in(const geo::Object& object, const std::string& key) {
  for (const auto& [name, value] : object) {
    if (name == key) return &value;
  }
  return nullptr;
}

// get and has: a property of the feature, or of the object given.
class Lookup : public Expression::Part {
 public:
  Lookup(base::SourcePosition where, PartPtr key, PartPtr object)
      : Part(std::move(where)), key_(std::move(key)), object_(std::move(object)) {}

  const std::string* known_property() const {
    const geo::Value* const key = object_ ? nullptr : key_->constant();
    return key ? key->string() : nullptr;
  }

 protected:
  std::optional<geo::Value> look_up(const Context& context) const {
    const geo::Value key = key_->evaluate(context);
    if (!key.string()) return std::nullopt;
    if (object_) {
      const geo::Value object = object_->evaluate(context);
      const geo::Value* value =
          object.object() ? find_in(*object.object(), *key.string()) : nullptr;
      return value ? std::optional(*value) : std::nullopt;
    }
    const geo::Value* value = context.feature ? context.feature->find(*key.string()) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
  }

 private:
  PartPtr key_;
  PartPtr object_;
};

class Get final : public Lookup {
 public:
  using Lookup::Lookup;
  geo::Value evaluate(const Context& context) const override {
    return look_up(context).value_or(geo::Value());
  }
  ValueType type() const override { return ValueType::any; }
  const std::string* property() const override { return known_property(); }
};

class Has final : public Lookup {
 public:
  using Lookup::Lookup;
  geo::Value evaluate(const Context& context) const override {
    return look_up(context).has_value();
  }
  ValueType type() const override { return ValueType::boolean; }
};

class In final : public Expression::Part {
 public:
  In(base::SourcePosition where, PartPtr needle, PartPtr haystack)
      : Part(std::move(where)), needle_(std::move(needle)), haystack_(std::move(haystack)) {}
  geo::Value evaluate(const Context& context) const override {
    const geo::Value needle = needle_->evaluate(context);
    const geo::Value haystack = haystack_->evaluate(context);
    if (const auto* list = haystack.list()) {
      for (const auto& item : *list) {
        if (equal(item, needle)) return true;
      }
      return false;
    }
    if (!haystack.string()) return {};
    return haystack.string()->find(to_text(needle)) != std::string::npos;
  }
  ValueType type() const override { return ValueType::boolean; }

 private:
  PartPtr needle_;
  PartPtr haystack_;
};

// Multi-geometries have the name of their parts, as the specification has it since version 23.
class GeometryType final : public Expression::Part {
 public:
  using Part::Part;
  geo::Value evaluate(const Context& context) const override {
    if (!context.feature) return {};
    const geo::Geometry& geometry = context.feature->geometry;
    const auto is = [&]<class... Type>() {
      return (std::holds_alternative<Type>(geometry) || ...);
    };
    if (is.operator()<geo::LonLat, geo::MultiPoint>()) return "Point";
    if (is.operator()<geo::Line, geo::MultiLine>()) return "LineString";
    if (is.operator()<geo::Polygon, geo::MultiPolygon>()) return "Polygon";
    return {};
  }
  ValueType type() const override { return ValueType::string; }
};

class Zoom final : public Expression::Part {
 public:
  using Part::Part;
  geo::Value evaluate(const Context& context) const override { return context.zoom; }
  ValueType type() const override { return ValueType::number; }
};

PartPtr build_literal(Parser& parser, const yaml::Node& call) {
  if (!parser.takes(call, 1, 1, "[\"literal\", value]")) return parser.nothing(call);
  return std::make_shared<Constant>(call.position(), value_of(operands(call)[0]));
}

template <class Kind>
PartPtr build_lookup(Parser& parser, const yaml::Node& call) {
  const auto& name = call.items()[0].scalar();
  if (!parser.takes(call, 1, 2, fmt::format("[\"{}\", \"property\"]", name))) {
    return parser.nothing(call);
  }
  const auto given = operands(call);
  const auto* scalar = given[0].kind() == yaml::Kind::scalar ? &given[0].scalar() : nullptr;
  if (scalar && scalar->starts_with('$')) {
    return parser.fail(given[0],
                       fmt::format("\"{}\" is of legacy filters, which are not supported; "
                                   "write [\"geometry-type\"] for the type of the "
                                   "geometry",
                                   *scalar));
  }
  PartPtr object = given.size() == 2 ? parser.parse(given[1], ValueType::object) : nullptr;
  PartPtr key = parser.parse(given[0], ValueType::string);
  if (!object) parser.reads(*key);
  return std::make_shared<Kind>(call.position(), std::move(key), std::move(object));
}

bool looks_legacy(const yaml::Node& call) {
  const auto given = operands(call);
  return given.size() >= 2 && given[0].kind() == yaml::Kind::scalar &&
         given[1].kind() != yaml::Kind::sequence;
}

PartPtr build_in(Parser& parser, const yaml::Node& call) {
  if (parser.mode() == ParseMode::filter && looks_legacy(call)) {
    return parser.fail(call, fmt::format("this is a legacy filter, which is not supported; write "
                                         "[\"in\", [\"get\", \"{}\"], [\"literal\", [...]]]",
                                         operands(call)[0].scalar()));
  }
  if (!parser.takes(call, 2, 2, "[\"in\", value, [\"literal\", [...]]] or [\"in\", part, text]")) {
    return parser.nothing(call);
  }
  PartPtr haystack = parser.parse(operands(call)[1]);
  const ValueType type = haystack->type();
  if (type != ValueType::list && type != ValueType::string && type != ValueType::any) {
    return parser.fail(
        operands(call)[1],
        fmt::format("\"in\" looks into a list or a text, not into {}", to_string(type)));
  }
  return std::make_shared<In>(call.position(), parser.parse(operands(call)[0]),
                              std::move(haystack));
}

PartPtr build_geometry_type(Parser& parser, const yaml::Node& call) {
  parser.takes(call, 0, 0, "[\"geometry-type\"]");
  return std::make_shared<GeometryType>(call.position());
}

PartPtr build_zoom(Parser& parser, const yaml::Node& call) {
  parser.takes(call, 0, 0, "[\"zoom\"]");
  if (!parser.zoom_may_stand(call)) {
    return parser.fail(call,
                       "\"zoom\" may stand only as the input of a \"step\" or \"interpolate\" "
                       "that is the whole value, e.g. [\"interpolate\", [\"linear\"], "
                       "[\"zoom\"], 4, 1, 10, 3]");
  }
  return std::make_shared<Zoom>(call.position());
}

constexpr Operator operators[] = {{"literal", build_literal},
                                  {"get", build_lookup<Get>},
                                  {"has", build_lookup<Has>},
                                  {"in", build_in},
                                  {"geometry-type", build_geometry_type},
                                  {"zoom", build_zoom}};

}  // namespace

std::span<const Operator> lookup_operators() { return operators; }

}  // namespace rumbo::style
