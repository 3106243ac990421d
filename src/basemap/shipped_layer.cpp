#include "basemap/shipped_layer.hpp"

#include "flatgeobuf/layer.hpp"

namespace rumbo::basemap {
namespace {

class ShippedLayer : public VectorReading {
 public:
  explicit ShippedLayer(const std::filesystem::path& file) : layer_(file) {}
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

}  // namespace rumbo::basemap
