#include "gazetteer/layers.hpp"

#include "base/error.hpp"
#include "gazetteer/place_view.hpp"

namespace rumbo::gazetteer {
namespace {

constexpr std::size_t most_layers = 16;

}  // namespace

Layers::Layers(std::span<const std::filesystem::path> files) {
  if (files.empty() || files.size() > most_layers)
    throw base::UsageError("name between 1 and 16 place indexes");
  for (const auto& file : files) {
    indexes_.push_back(std::make_unique<const Index>(file));
    views_.push_back(indexes_.back().get());
  }
}

const Index& Layers::of(std::uint32_t number) const {
  const std::size_t layer = number >> 28U;
  if (layer >= indexes_.size()) report_damage(indexes_.front()->file());
  return *indexes_[layer];
}

std::uint32_t Layers::uppermost(std::uint32_t place) const {
  const std::size_t layer = place >> 28U;
  const std::uint32_t id = layer == 0 ? 0 : record(place).geonames;
  for (std::size_t above = 0; id != 0 && above < layer; ++above)
    if (const auto found = place_by_geonames(*indexes_[above], id)) return number(above, *found);
  return place;
}

}  // namespace rumbo::gazetteer
