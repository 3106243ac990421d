#include "imports/geojson_geometry.hpp"
#include "imports/journeys.hpp"
#include "imports/json_places.hpp"
#include "imports/numbers.hpp"
#include "imports/outline.hpp"
#include "imports/property_columns.hpp"
#include "imports/readers.hpp"
#include "imports/record.hpp"
#include "imports/spots.hpp"
#include "imports/track.hpp"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

namespace rumbo::imports {
namespace {

namespace dom = simdjson::dom;

std::string text_of(dom::element value) {
  if (value.is_string()) return std::string(value.get_string().value_unsafe());
  if (value.is_null()) return {};
  if (value.is_double()) return fmt::format("{}", value.get_double().value_unsafe());
  return simdjson::minify(value);
}

std::optional<dom::element> member(const dom::object& object, std::string_view key) {
  dom::element found;
  if (object.at_key(key).get(found) != simdjson::SUCCESS || found.is_null()) return std::nullopt;
  return found;
}

std::string_view string_at(const dom::object& object, std::string_view key) {
  const auto found = member(object, key);
  return found && found->is_string() ? found->get_string().value_unsafe() : std::string_view();
}

class GeojsonReader {
 public:
  GeojsonReader(std::string_view text, const std::string& name, const ImportOptions& options,
                Problems& problems)
      : spots_(text), places_(text), columns_(options), problems_(problems), name_(name) {}

  void read(dom::element root) {
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) problems_.fail({1, 1}, no_geojson);
    const auto type = string_at(object, "type");
    if (type == "FeatureCollection") {
      dom::array features;
      const auto list = member(object, "features");
      if (!list || list->get(features) != simdjson::SUCCESS)
        problems_.fail({1, 1}, "is a FeatureCollection without its list of features");
      if (features.size() > most_events) too_many({1, 1});
      for (const dom::element feature : features) read_feature(feature);
    } else if (type == "Feature") {
      read_feature(root);
    } else if (is_geometry(type)) {
      const Spot spot = spots_.at(places_.next().begin);
      Record record;
      record.spot = spot;
      add(std::move(record), read_geometry(root, spot, problems_), {});
    } else {
      problems_.fail({1, 1}, no_geojson);
    }
  }

  itinerary::Itinerary take() {
    if (records_.empty() && tracks_.empty() && !problems_.any())
      problems_.fail({}, "has no features; there is nothing to read");
    auto itinerary = itinerary_of(records_, name_, problems_);
    // Ids of lines must not be those of the points' journeys.
    append_tracks(itinerary, tracks_, problems_);
    return itinerary;
  }

 private:
  static constexpr const char* no_geojson =
      "is JSON but no GeoJSON; its \"type\" must be FeatureCollection, Feature or a geometry";

  void read_feature(dom::element element) {
    const FeaturePlaces places = places_.next();
    const Spot spot = spots_.anchor(places.begin);
    dom::object feature;
    if (element.get(feature) != simdjson::SUCCESS || string_at(feature, "type") != "Feature") {
      problems_.error(spot, "is no Feature; every item of \"features\" must be one");
      return;
    }
    Record record;
    record.spot = spot;
    std::vector<std::optional<Instant>> times;
    if (const auto properties = member(feature, "properties")) {
      dom::object members;
      if (properties->get(members) != simdjson::SUCCESS)
        problems_.error(spot, "has \"properties\" that are neither an object nor null");
      else
        read_properties(members, places, record, times);
    }
    Shape shape;
    if (const auto geometry = member(feature, "geometry"))
      shape = read_geometry(*geometry, spots_.at(places.geometry), problems_);
    add(std::move(record), std::move(shape), times);
  }

  void read_properties(const dom::object& members, const FeaturePlaces& places, Record& record,
                       std::vector<std::optional<Instant>>& times) {
    const bool exported = !string_at(members, "feature").empty();
    std::size_t number = 0;
    for (const auto& [key, value] : members) {
      const std::size_t at = number++;
      const Spot spot =
          at < places.properties.size() ? spots_.at(places.properties[at]) : record.spot;
      if (key == "coordTimes" || key == "times" || key == "coordinateProperties")
        read_times(value, spot, times);
      else
        columns_.add(record, key, {Column::known, text_of(value), spot}, exported);
    }
  }

  void read_times(dom::element value, Spot spot, std::vector<std::optional<Instant>>& times) {
    dom::object nested;
    if (value.get(nested) == simdjson::SUCCESS) {
      if (const auto inner = member(nested, "times")) read_times(*inner, spot, times);
      return;
    }
    dom::array list;
    if (value.get(list) != simdjson::SUCCESS) return;
    for (const dom::element item : list) {
      dom::array line;
      if (item.get(line) == simdjson::SUCCESS) {
        read_times(item, spot, times);
        continue;
      }
      const auto instant =
          item.is_string() ? parse_utc(item.get_string().value_unsafe()) : std::optional<Instant>();
      if (!instant && !item.is_null())
        problems_.error(spot, fmt::format("'{}' is no time of a point; write 2021-10-23T05:00:00Z",
                                          text_of(item)));
      times.push_back(instant);
    }
  }

  void add(Record record, Shape shape, const std::vector<std::optional<Instant>>& times) {
    const bool exported = record.find(Column::feature) != nullptr;
    if (shape.kind == Shape::Kind::line && !exported) {
      add_track(record, shape, times);
      return;
    }
    if (shape.kind == Shape::Kind::point) record.position = shape.points.front();
    if (shape.kind == Shape::Kind::area) add_disc(record, shape, exported);
    records_.push_back(std::move(record));
  }

  // Somewhere within: a disc round the outline, unless it has a name and no radius of its own.
  static void add_disc(Record& record, const Shape& shape, bool exported) {
    const bool has_radius = record.find(Column::radius_km) != nullptr;
    if (exported && !has_radius) return;
    const Disc disc = disc_round(shape.points);
    record.position = disc.centre;
    if (!has_radius && disc.radius_km > 0)
      record.cells.push_back(
          {Column::radius_km, fmt::format("{:.3f}", disc.radius_km), record.spot});
  }

  void add_track(const Record& record, const Shape& shape,
                 const std::vector<std::optional<Instant>>& times) {
    if (!times.empty() && times.size() != shape.points.size()) {
      problems_.error(record.spot, fmt::format("has {} times for {} points; give one for each",
                                               times.size(), shape.points.size()));
      return;
    }
    NamedTrack& track = tracks_.emplace_back();
    track.record = record;
    for (std::size_t at = 0; at < shape.points.size(); ++at)
      track.points.push_back(
          {shape.points[at], times.empty() ? std::nullopt : times[at], record.spot});
  }

  [[noreturn]] void too_many(Spot spot) {
    problems_.fail(spot, fmt::format("has more than {} features; split the file", most_events));
  }

  Spots spots_;
  JsonPlaces places_;
  PropertyColumns columns_;
  Problems& problems_;
  std::string name_;
  std::vector<Record> records_;
  std::vector<NamedTrack> tracks_;
};

}  // namespace

itinerary::Itinerary read_geojson(std::string_view text, const std::string& name,
                                  const ImportOptions& options, Problems& problems) {
  dom::parser parser;
  dom::element root;
  if (parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS) {
    const JsonFault fault = json_fault(text);
    problems.fail(Spots(text).at(fault.offset), std::string(fault.why));
  }
  GeojsonReader reader(text, name, options, problems);
  reader.read(root);
  problems.throw_if_any();
  return reader.take();
}

}  // namespace rumbo::imports
