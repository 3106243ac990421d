#include "basemap/shipped_layer.hpp"

#include "base/error.hpp"
#include "flatgeobuf/layer.hpp"

#include <algorithm>

namespace rumbo::basemap {
namespace {

class ShippedLayer : public VectorReading {
 public:
  explicit ShippedLayer(const std::filesystem::path& file) : layer_(file) {}
  bool is_plain() const {
    using flatgeobuf::ColumnType;
    constexpr int wgs84 = 4326;
    const auto& header = layer_.header();
    return header.epsg == wgs84 && std::ranges::all_of(header.columns, [](const auto& column) {
             return column.type <= ColumnType::text && column.type != ColumnType::uint64;
           });
  }
  geo::Features read(const geo::BBox& extent,
                     const std::vector<std::string>& fields) const override {
    return layer_.read(extent, fields);
  }

 private:
  flatgeobuf::Layer layer_;
};

}  // namespace

std::unique_ptr<VectorReading> open_shipped_layer(const std::filesystem::path& file) {
  return std::make_unique<ShippedLayer>(file);
}

std::unique_ptr<VectorReading> open_plain_flatgeobuf(const std::filesystem::path& file) {
  if (file.extension() != ".fgb") return nullptr;
  try {
    auto layer = std::make_unique<ShippedLayer>(file);
    if (layer->is_plain()) return layer;
  } catch (const base::InputError&) {
    // GDAL says better what is wrong with it.
  }
  return nullptr;
}

}  // namespace rumbo::basemap
