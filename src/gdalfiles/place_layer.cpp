#include "gdalfiles/place_layer.hpp"

#include "base/error.hpp"
#include "gdalfiles/coordinate_system.hpp"
#include "gdalfiles/gdal_session.hpp"
#include "gdalfiles/ogr_geometry.hpp"
#include "gdalfiles/ogr_properties.hpp"
#include "gdalfiles/open_dataset.hpp"
#include "gdalfiles/place_feature.hpp"
#include "indexing/bad_rows.hpp"
#include "indexing/sources.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <ogrsf_frmts.h>

namespace rumbo::gdalfiles {
namespace {

using indexing::LayerMapping;

OGRLayer& find_layer(GDALDataset& dataset, const LayerMapping& mapping) {
  std::string names;
  for (OGRLayer* layer : dataset.GetLayers()) {
    if (layer->GetGeomType() == wkbNone) continue;
    if (mapping.layer.empty() || mapping.layer == layer->GetName()) return *layer;
    names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
  }
  throw base::InputError(mapping.where,
                         names.empty()
                             ? fmt::format("{} has no layer with geometry", mapping.file.string())
                             : fmt::format("{} has no layer '{}' with geometry; it has {}",
                                           mapping.file.string(), mapping.layer, names));
}

// Leaves the fields out that the mapping does not name, and checks that the others are there.
void choose_fields(OGRLayer& layer, const LayerMapping& mapping) {
  const std::vector<std::string> wanted = fields_of(mapping);
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (const std::string& field : wanted)
    if (definition.GetFieldIndex(field.c_str()) < 0)
      throw base::InputError(mapping.where, fmt::format("{} has no field '{}'; check its name",
                                                        mapping.file.string(), field));
  std::vector<const char*> ignored;
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    const char* name = definition.GetFieldDefn(i)->GetNameRef();
    if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) ignored.push_back(name);
  }
  ignored.push_back(nullptr);
  layer.SetIgnoredFields(ignored.data());
}

geo::Geometry geometry_of(OGRFeature& feature, const ToDegrees& to_degrees) {
  const ErrorScope quiet;
  OGRGeometry* geometry = feature.GetGeometryRef();
  if (geometry && to_degrees.needed() &&
      geometry->transform(to_degrees.transformation()) != OGRERR_NONE)
    throw Unusable{"cannot be converted to WGS 84; convert the file"};
  return from_ogr(geometry);
}

}  // namespace

void read_place_layer(const LayerMapping& mapping, indexing::Sources& into,
                      base::Diagnostics& problems) {
  const Dataset dataset = open_dataset(mapping.file, Content::vector);
  const ErrorScope errors;
  OGRLayer& layer = find_layer(*dataset, mapping);
  choose_fields(layer, mapping);
  const ToDegrees to_degrees(layer.GetSpatialRef());
  const PlaceFeatures features(mapping, into);
  indexing::BadRows bad(mapping.file.string(), "features", problems);
  layer.ResetReading();
  while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
    try {
      features.add(properties_of(*feature), geometry_of(*feature, to_degrees));
      bad.used();
    } catch (const Unusable& fault) {
      bad.left_out(0, 0, fmt::format("feature {} {}", feature->GetFID(), fault.reason));
    }
  }
  if (errors.failed())
    throw base::InputError({mapping.file.string()},
                           fmt::format("is damaged ({}); replace it", errors.message()));
  bad.finish();
}

}  // namespace rumbo::gdalfiles
