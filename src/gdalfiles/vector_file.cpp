#include "gdalfiles/vector_file.hpp"

#include "base/error.hpp"
#include "gdalfiles/coordinate_system.hpp"
#include "gdalfiles/gdal_session.hpp"
#include "gdalfiles/ogr_geometry.hpp"
#include "gdalfiles/ogr_properties.hpp"
#include "gdalfiles/open_dataset.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <ogrsf_frmts.h>

namespace rumbo::gdalfiles {
namespace {

// 40,000 fields take seconds to open and a feature each to fill; no map has a use for them.
constexpr int max_fields = 2000;

std::vector<geo::BBox> halves(const geo::BBox& extent) {
  if (!extent.crosses_antimeridian()) return {extent};
  return {{extent.west, extent.south, 180, extent.north},
          {-180, extent.south, extent.east, extent.north}};
}

OGRLayer& named_layer(GDALDataset& dataset, const std::filesystem::path& file,
                      const std::string& name) {
  std::vector<std::string> names;
  for (OGRLayer* layer : dataset.GetLayers()) {
    if (layer->GetName() == name) return *layer;
    names.emplace_back(layer->GetName());
  }
  throw base::InputError({file.string(), 0, 0}, fmt::format("has no layer '{}'; its layers are {}",
                                                            name, fmt::join(names, ", ")));
}

// A GPX has layers for all it might hold: those without anything come last.
OGRLayer& first_layer(GDALDataset& dataset, const std::filesystem::path& file) {
  OGRLayer* empty = nullptr;
  for (OGRLayer* layer : dataset.GetLayers()) {
    if (layer->GetGeomType() == wkbNone) continue;
    if (dataset.GetLayerCount() == 1 || layer->GetFeatureCount() > 0) return *layer;
    if (!empty) empty = layer;
  }
  if (empty) return *empty;
  throw base::InputError({file.string(), 0, 0},
                         "has no layer with geometry; name a file that has one");
}

void choose_fields(OGRLayer& layer, const std::vector<std::string>& wanted) {
  std::vector<const char*> ignored;
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount() && !wanted.empty(); ++i) {
    const char* name = definition.GetFieldDefn(i)->GetNameRef();
    if (std::ranges::find(wanted, name) == wanted.end()) ignored.push_back(name);
  }
  ignored.push_back(nullptr);
  layer.SetIgnoredFields(ignored.data());
}

class VectorFile : public basemap::VectorReading {
 public:
  VectorFile(const std::filesystem::path& path, const basemap::VectorOptions& options)
      : file(path),
        dataset(open_dataset(path, Content::vector)),
        layer(options.layer.empty() ? first_layer(*dataset, path)
                                    : named_layer(*dataset, path, options.layer)),
        to_degrees(options.crs.empty() ? ToDegrees(layer.GetSpatialRef())
                                       : ToDegrees(named_crs(options.crs, path))) {
    check_fields();
    if (!to_degrees.needed()) check_extent();
  }

  geo::Features read(const geo::BBox& extent,
                     const std::vector<std::string>& fields) const override {
    const ErrorScope errors;
    choose_fields(layer, fields);
    std::map<GIntBig, geo::Feature> found;
    for (const auto& half : halves(extent)) read_window(half, found);
    if (errors.failed()) {
      throw base::InputError({file.string(), 0, 0},
                             fmt::format("is damaged ({}); replace it", errors.message()));
    }
    geo::Features features;
    features.reserve(found.size());
    for (auto& [number, feature] : found) features.push_back(std::move(feature));
    return features;
  }

 private:
  void check_fields() const {
    if (layer.GetLayerDefn()->GetFieldCount() <= max_fields) return;
    throw base::InputError(
        {file.string(), 0, 0},
        fmt::format("has more than {} fields; keep those the map uses", max_fields));
  }

  // Features elsewhere than on the globe would never meet a window: the map would be empty without
  // a word.
  void check_extent() const {
    OGREnvelope extent;
    const ErrorScope quiet;
    if (layer.GetExtent(&extent, TRUE) != OGRERR_NONE) return;
    constexpr double slack = 1e-6;
    if (extent.MinX >= -180 - slack && extent.MaxX <= 180 + slack && extent.MinY >= -90 - slack &&
        extent.MaxY <= 90 + slack) {
      return;
    }
    throw base::InputError(
        {file.string(), 0, 0},
        fmt::format("reaches from {}, {} to {}, {}, which is not in degrees on the "
                    "globe; give the file its CRS (in a style, crs: EPSG:32615 beside its name), "
                    "or convert it to WGS 84",
                    extent.MinX, extent.MinY, extent.MaxX, extent.MaxY));
  }

  // Adds the features of one window that are not there yet, by their number in the file.
  void read_window(const geo::BBox& box, std::map<GIntBig, geo::Feature>& features) const {
    const auto window = to_degrees.window(box);
    if (!window) return;
    layer.SetSpatialFilterRect(window->MinX, window->MinY, window->MaxX, window->MaxY);
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
      if (!features.contains(feature->GetFID()))
        features.emplace(feature->GetFID(), convert(*feature));
    }
  }

  geo::Feature convert(OGRFeature& source) const {
    try {
      geo::Feature feature;
      OGRGeometry* geometry = source.GetGeometryRef();
      if (geometry && to_degrees.needed() &&
          geometry->transform(to_degrees.transformation()) != OGRERR_NONE) {
        throw Unusable{"cannot be converted to WGS 84; convert the file"};
      }
      feature.geometry = from_ogr(geometry);
      feature.properties = properties_of(source);
      return feature;
    } catch (const Unusable& fault) {
      throw base::InputError({file.string(), 0, 0},
                             fmt::format("feature {} {}", source.GetFID(), fault.reason));
    }
  }

  std::filesystem::path file;
  Dataset dataset;
  OGRLayer& layer;
  ToDegrees to_degrees;
};

}  // namespace

std::unique_ptr<basemap::VectorReading> open_vector(const std::filesystem::path& file,
                                                    const basemap::VectorOptions& options) {
  return std::make_unique<VectorFile>(file, options);
}

}  // namespace rumbo::gdalfiles
