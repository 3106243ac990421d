#include "mvt/tile.hpp"

#include <utility>

#include <protozero/pbf_writer.hpp>

namespace rumbo::mvt {
namespace {

// Fields of the Tile, Layer and Feature messages (MVT 2.1, vector_tile.proto).
constexpr protozero::pbf_tag_type tile_layers = 3;
constexpr protozero::pbf_tag_type layer_name = 1, layer_features = 2, layer_keys = 3,
                                  layer_values = 4, layer_extent = 5, layer_version = 15;
constexpr protozero::pbf_tag_type feature_id = 1, feature_tags = 2, feature_type = 3,
                                  feature_geometry = 4;

protozero::data_view view_of(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

void TileWriter::begin_layer(std::string_view name, const Attributes& attributes) {
  end_layer();
  name_ = name;
  attributes_ = &attributes;
  if (local_names_.size() < attributes.names()) local_names_.resize(attributes.names());
  if (local_values_.size() < attributes.values()) local_values_.resize(attributes.values());
}

std::uint32_t TileWriter::local(std::uint32_t number, std::vector<std::uint32_t>& locals,
                                std::vector<std::uint32_t>& order) {
  std::uint32_t& local = locals[number];
  if (local == 0) {
    order.push_back(number);
    local = static_cast<std::uint32_t>(order.size());
  }
  return local - 1;
}

bool TileWriter::add(const Geometry& geometry, const Attributes::Tags& tags,
                     std::optional<std::uint64_t> id) {
  const std::vector<std::uint32_t> commands = encode(geometry);
  if (commands.empty()) return false;
  protozero::pbf_writer layer(features_);
  protozero::pbf_writer feature(layer, layer_features);
  if (id) feature.add_uint64(feature_id, *id);
  if (!tags.empty()) {
    protozero::packed_field_uint32 pairs(feature, feature_tags);
    for (const auto& [name, value] : tags) {
      pairs.add_element(local(name, local_names_, names_));
      pairs.add_element(local(value, local_values_, values_));
    }
  }
  feature.add_enum(feature_type, static_cast<std::int32_t>(geometry.kind));
  feature.add_packed_uint32(feature_geometry, commands.begin(), commands.end());
  return true;
}

void TileWriter::end_layer() {
  if (!features_.empty()) {
    layer_.clear();
    protozero::pbf_writer layer(layer_);
    layer.add_uint32(layer_version, 2);
    layer.add_string(layer_name, name_);
    layer.add_uint32(layer_extent, static_cast<std::uint32_t>(extent_));
    for (const std::uint32_t name : names_)
      layer.add_string(layer_keys, view_of(attributes_->name(name)));
    for (const std::uint32_t value : values_)
      layer.add_message(layer_values, view_of(attributes_->value(value)));
    layer_ += features_;
    protozero::pbf_writer(tile_).add_message(tile_layers, layer_);
  }
  for (const std::uint32_t name : names_) local_names_[name] = 0;
  for (const std::uint32_t value : values_) local_values_[value] = 0;
  names_.clear();
  values_.clear();
  features_.clear();
}

std::string TileWriter::take() {
  end_layer();
  return std::exchange(tile_, {});
}

}  // namespace rumbo::mvt
