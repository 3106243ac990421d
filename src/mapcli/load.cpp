#include "mapcli/load.hpp"

#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "itinerary/append.hpp"
#include "itinerary/read.hpp"
#include "reports/draft.hpp"
#include "route/basemap_shapes.hpp"
#include "route/build.hpp"
#include "route/features.hpp"
#include "route/resolver.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace rumbo::mapcli {
namespace {

bool is_itinerary(const std::filesystem::path& file) {
  const auto ending = file.extension();
  return ending == ".yaml" || ending == ".yml";
}

void add_credit(std::vector<std::string>& credits, std::string credit) {
  if (std::ranges::find(credits, credit) == credits.end()) credits.push_back(std::move(credit));
}

}  // namespace

itinerary::Itinerary load_itinerary(const std::vector<std::filesystem::path>& files,
                                    const gazetteer::Gazetteer& gazetteer,
                                    base::Diagnostics& diagnostics) {
  if (files.empty()) throw base::UsageError("no input; name an itinerary (.yaml) or reports");
  itinerary::Itinerary all;
  std::vector<std::filesystem::path> reports;
  for (const auto& file : files)
    if (is_itinerary(file))
      append(all, itinerary::read(file));
    else
      reports.push_back(file);
  if (!reports.empty()) append(all, reports::draft(reports, gazetteer, {}, diagnostics));
  return all;
}

JourneyFeatures load_features(const itinerary::Itinerary& itinerary,
                              const gazetteer::Gazetteer& gazetteer,
                              base::Diagnostics& diagnostics) {
  const basemap::Basemap basemap(cli::data_folder() / "basemap");
  const route::GazetteerResolver resolver(gazetteer);
  const route::BasemapShapes shapes(basemap);
  const auto journeys = route::build(itinerary, resolver, shapes, diagnostics);
  JourneyFeatures result{route::features(journeys, itinerary.reports), {}};
  if (!result.features.empty()) add_credit(result.credits, "GeoNames (CC BY 4.0)");
  for (const auto& layer : shapes.layers_used())
    if (const auto credit = basemap.credit(layer)) add_credit(result.credits, credit->text);
  return result;
}

void report(const base::Diagnostics& diagnostics) {
  for (const auto& diagnostic : diagnostics.items())
    if (diagnostic.severity != base::Severity::error) std::cerr << to_string(diagnostic) << '\n';
  diagnostics.throw_if_errors();
}

}  // namespace rumbo::mapcli
