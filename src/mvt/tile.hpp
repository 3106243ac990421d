#pragma once

#include "mvt/attributes.hpp"
#include "mvt/geometry.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::mvt {

constexpr std::int32_t default_extent = 4096;

// Writes the layers of one tile (MVT 2.1), not gzipped. Confined to a thread; one serves many
// tiles, so that none allocates tables of its own.
class TileWriter {
 public:
  explicit TileWriter(std::int32_t extent = default_extent) : extent_(extent) {}

  // Each name once a tile. The attributes, whose tags its features have, outlive the tile.
  void begin_layer(std::string_view name, const Attributes& attributes);
  // Whether anything of the geometry was left to write.
  bool add(const Geometry& geometry, const Attributes::Tags& tags,
           std::optional<std::uint64_t> id = std::nullopt);
  std::string take();  // the tile's bytes; layers without features are left out

 private:
  void end_layer();
  std::uint32_t local(std::uint32_t number, std::vector<std::uint32_t>& locals,
                      std::vector<std::uint32_t>& order);

  const Attributes* attributes_ = nullptr;
  std::int32_t extent_;
  std::string name_;
  std::string features_;  // of the layer so far, as messages
  std::string layer_;
  std::string tile_;
  std::vector<std::uint32_t> local_names_, local_values_;  // one more than the number in the layer
  std::vector<std::uint32_t> names_, values_;              // in the layer's order
};

}  // namespace rumbo::mvt
