#include "mvt/check.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <protozero/exception.hpp>
#include <protozero/pbf_reader.hpp>

namespace rumbo::mvt {
namespace {

using Reader = protozero::pbf_reader;
using Type = protozero::pbf_wire_type;

// A field's number with its type: a field of another type than the specification's is passed over.
constexpr std::uint32_t text(std::uint32_t field) {
  return protozero::tag_and_type(field, Type::length_delimited);
}
constexpr std::uint32_t number(std::uint32_t field) {
  return protozero::tag_and_type(field, Type::varint);
}

// A layer's tables and its features' messages, which come in any order.
struct RawLayer {
  TileLayer layer;
  std::uint32_t version = 1;
  std::vector<std::string> names;
  std::vector<std::string> values;
  std::vector<protozero::data_view> features;
};

RawLayer parse_layer(Reader message) {
  RawLayer raw;
  while (message.next()) {
    switch (message.tag_and_type()) {
      case number(15):
        raw.version = message.get_uint32();
        break;
      case text(1):
        raw.layer.name = message.get_string();
        break;
      case text(2):
        raw.features.push_back(message.get_view());
        break;
      case text(3):
        raw.names.push_back(message.get_string());
        break;
      case text(4):
        raw.values.push_back(message.get_string());
        break;
      case number(5):
        raw.layer.extent = static_cast<std::int32_t>(message.get_uint32());
        break;
      default:
        message.skip();
    }
  }
  return raw;
}

std::vector<std::uint32_t> numbers_of(Reader& message) {
  const auto packed = message.get_packed_uint32();
  return {packed.begin(), packed.end()};
}

class LayerCheck {
 public:
  LayerCheck(RawLayer raw, std::vector<std::string>& problems)
      : raw_(std::move(raw)), problems_(problems) {}

  TileLayer run() {
    if (raw_.version != 2) problem(fmt::format("version {} instead of 2", raw_.version));
    if (raw_.layer.name.empty()) problem("no name");
    if (raw_.layer.extent <= 0) problem("an extent of no size");
    if (raw_.features.empty()) problem("no features");
    for (const protozero::data_view& view : raw_.features) feature(Reader(view));
    return std::move(raw_.layer);
  }

 private:
  void feature(Reader message) {
    std::uint32_t kind = 0;
    std::vector<std::uint32_t> tags, commands;
    while (message.next()) {
      switch (message.tag_and_type()) {
        case text(2):
          tags = numbers_of(message);
          break;
        case number(3):
          kind = message.get_uint32();
          break;
        case text(4):
          commands = numbers_of(message);
          break;
        default:
          message.skip();
      }
    }
    if (kind < 1 || kind > 3) return problem(fmt::format("a feature of type {}", kind));
    std::vector<std::string> faults;
    TileFeature feature{decode(static_cast<Kind>(kind), commands, faults), named(tags)};
    for (const std::string& fault : faults) problem(fault);
    raw_.layer.features.push_back(std::move(feature));
  }

  std::vector<std::pair<std::string, std::string>> named(const std::vector<std::uint32_t>& tags) {
    std::vector<std::pair<std::string, std::string>> pairs;
    if (tags.size() % 2 != 0) problem("a tag without a value");
    for (std::size_t i = 0; i + 1 < tags.size(); i += 2) {
      if (tags[i] >= raw_.names.size() || tags[i + 1] >= raw_.values.size()) {
        problem("a tag outside the layer's tables");
        return pairs;
      }
      pairs.emplace_back(raw_.names[tags[i]], raw_.values[tags[i + 1]]);
    }
    return pairs;
  }

  void problem(const std::string& what) {
    std::string text = fmt::format("layer '{}': {}", raw_.layer.name, what);
    if (std::ranges::find(problems_, text) == problems_.end()) problems_.push_back(std::move(text));
  }

  RawLayer raw_;
  std::vector<std::string>& problems_;
};

}  // namespace

std::vector<TileLayer> read_tile(std::string_view bytes, std::vector<std::string>& problems) {
  std::vector<TileLayer> layers;
  try {
    Reader tile(bytes.data(), bytes.size());
    while (tile.next()) {
      if (tile.tag_and_type() != text(3)) {
        tile.skip();
        continue;
      }
      layers.push_back(LayerCheck(parse_layer(tile.get_message()), problems).run());
    }
  } catch (const protozero::exception& error) {
    problems.push_back(fmt::format("is no vector tile ({})", error.what()));
  }
  std::set<std::string> names;
  for (const TileLayer& layer : layers)
    if (!names.insert(layer.name).second)
      problems.push_back(fmt::format("layer '{}' comes twice", layer.name));
  return layers;
}

}  // namespace rumbo::mvt
