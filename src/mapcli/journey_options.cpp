#include "mapcli/journey_options.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace rumbo::mapcli {
namespace {

std::vector<std::string> texts(std::span<const std::string_view> names) {
  return {names.begin(), names.end()};
}

}  // namespace

itinerary::PathKind JourneyOptions::path_kind() const {
  if (path.empty())
    return roads.empty() ? itinerary::PathKind::geodesic : itinerary::PathKind::road;
  return itinerary::parse_path_kind(path).value();
}

std::optional<itinerary::Mode> JourneyOptions::travel() const {
  return itinerary::parse_mode(mode);
}

void add_inputs(CLI::App& app, std::vector<std::filesystem::path>& inputs) {
  app.add_option("INPUT", inputs,
                 "Itineraries (.yaml), tables and tracks (.csv .geojson .gpx .kml), and reports")
      ->required();
}

void add_journey_options(CLI::App& app, JourneyOptions& options) {
  app.add_option("--path", options.path,
                 "Along what legs lead that say nothing themselves: geodesic (straight), corridor "
                 "(the likeliest way over land), road, rail or sea")
      ->check(CLI::IsMember(texts(itinerary::path_kind_names())));
  app.add_option("--roads", options.roads,
                 "Roads to follow: an OpenStreetMap extract (.osm.pbf) or any vector file of lines")
      ->type_name("FILE");
  app.add_option("--mode", options.mode,
                 "How groups travel of whom nothing is said: foot, bicycle, car, bus, truck, "
                 "train, ship or plane")
      ->check(CLI::IsMember(texts(itinerary::mode_names())));
  auto* for_public =
      app.add_flag("--public", options.is_public,
                   "For publication: stops moved to fixed cells, times cut to days, no quotes, no "
                   "counts under 10");
  app.add_option("--cell", options.cell_km, "Size of those cells in km")
      ->needs(for_public)
      ->check(CLI::Range(0.5, 500.0))
      ->capture_default_str();
  app.add_option("--column", options.columns,
                 "Of a .csv, what a column holds: when=fecha; may be repeated")
      ->type_name("OURS=THEIRS")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

}  // namespace rumbo::mapcli
