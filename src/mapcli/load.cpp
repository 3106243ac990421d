#include "mapcli/load.hpp"

#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "corridor/corridor.hpp"
#include "imports/import.hpp"
#include "itinerary/append.hpp"
#include "itinerary/read.hpp"
#include "mapcli/cache_folder.hpp"
#include "mapcli/progress.hpp"
#include "paths/path_finder.hpp"
#include "reports/draft.hpp"
#include "route/basemap_shapes.hpp"
#include "route/build.hpp"
#include "route/privacy.hpp"
#include "route/resolver.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rumbo::mapcli {
namespace {

bool is_itinerary(const std::filesystem::path& file) {
  const auto ending = file.extension();
  return ending == ".yaml" || ending == ".yml";
}

imports::ImportOptions import_options(const std::vector<std::string>& columns) {
  imports::ImportOptions options;
  for (const auto& column : columns) {
    const auto equals = column.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == column.size())
      throw base::UsageError(
          fmt::format("--column {}: give what it holds and its name, as in when=fecha", column));
    options.columns[column.substr(0, equals)] = column.substr(equals + 1);
  }
  return options;
}

void add_credit(std::vector<std::string>& credits, std::string credit) {
  if (std::ranges::find(credits, credit) == credits.end()) credits.push_back(std::move(credit));
}

}  // namespace

itinerary::Itinerary load_itinerary(const std::vector<std::filesystem::path>& files,
                                    const JourneyOptions& options,
                                    const gazetteer::Gazetteer& gazetteer,
                                    base::Diagnostics& diagnostics) {
  if (files.empty()) throw base::UsageError("no input; name an itinerary (.yaml) or reports");
  const auto importing = import_options(options.columns);
  itinerary::Itinerary all;
  std::vector<std::filesystem::path> reports;
  for (const auto& file : files)
    if (is_itinerary(file))
      append(all, itinerary::read(file));
    else if (imports::is_importable(file))
      append(all, imports::read(file, importing, diagnostics));
    else
      reports.push_back(file);
  if (!reports.empty()) {
    reports::DraftOptions drafting;
    drafting.public_only = options.is_public;
    append(all, reports::draft(reports, gazetteer, drafting, diagnostics));
  }
  return all;
}

Loaded load_journeys(const std::vector<std::filesystem::path>& files, const JourneyOptions& options,
                     const gazetteer::Gazetteer& gazetteer, base::Diagnostics& diagnostics) {
  Loaded loaded;
  loaded.itinerary = load_itinerary(files, options, gazetteer, diagnostics);
  const route::PublicRules rules{options.cell_km};
  if (options.is_public) {
    make_public(loaded.itinerary, rules);
    loaded.note = described(rules);
  }
  const basemap::Basemap basemap(cli::data_folder() / "basemap");
  const corridor::Corridors corridors(basemap, gazetteer);
  const paths::PathFinder ways(
      {&corridors, options.roads, {cache_folder(), progress("preparing roads")}});
  const route::GazetteerResolver resolver(gazetteer);
  const route::BasemapShapes shapes(basemap);
  route::Means means{resolver, shapes, ways, {options.path_kind(), options.travel()}};
  if (options.is_public) means.cell_km = options.cell_km;
  loaded.journeys = route::build(loaded.itinerary, means, diagnostics);
  ways.refuse_other_region();
  if (!loaded.journeys.empty()) add_credit(loaded.credits, "GeoNames (CC BY 4.0)");
  auto layers = shapes.layers_used();
  if (ways.used_corridors()) layers.insert({"detail_land", "elevation", "land_outside_detail"});
  for (const auto& layer : layers)
    if (const auto credit = basemap.credit(layer)) add_credit(loaded.credits, credit->text);
  for (const auto& credit : ways.credits()) add_credit(loaded.credits, credit);
  for (const auto& note : ways.notes()) diagnostics.note({options.roads.string(), 0, 0}, note);
  return loaded;
}

void keep_journey(const std::string& id, Loaded& loaded) {
  std::vector<std::string> ids;
  for (const auto& journey : loaded.journeys) ids.push_back(journey.id);
  if (std::ranges::find(ids, id) == ids.end())
    throw base::UsageError(fmt::format("--journey {}: there is none of that id; there are {}", id,
                                       fmt::join(ids, ", ")));
  std::erase_if(loaded.journeys, [&](const auto& journey) { return journey.id != id; });
}

void report(const base::Diagnostics& diagnostics) {
  for (const auto& diagnostic : diagnostics.items())
    if (diagnostic.severity != base::Severity::error) std::cerr << to_string(diagnostic) << '\n';
  diagnostics.throw_if_errors();
}

}  // namespace rumbo::mapcli
