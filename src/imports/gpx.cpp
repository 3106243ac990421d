#include "imports/journeys.hpp"
#include "imports/numbers.hpp"
#include "imports/property_columns.hpp"
#include "imports/readers.hpp"
#include "imports/record.hpp"
#include "imports/track.hpp"
#include "imports/words.hpp"
#include "imports/xml.hpp"
#include "itinerary/append.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

using Element = Xml::Element;

// GPX 1.1: waypoints, routes and tracks beside each other, each with <extensions>.
class GpxReader {
 public:
  GpxReader(const std::string& name, const ImportOptions& options, Problems& problems)
      : columns_(options), problems_(problems), name_(name) {}

  itinerary::Itinerary read(const Element& root) {
    if (root.name() != "gpx")
      problems_.fail(root.spot(), "is XML but no GPX: its root must be <gpx>");
    const auto all = root.children();
    const bool has_lines = std::ranges::any_of(all, [](const Element& element) {
      return element.name() == "trk" || element.name() == "rte";
    });
    for (const Element& element : all) {
      if (element.name() == "wpt") read_waypoint(element, has_lines);
      if (element.name() == "trk") read_track(element);
      if (element.name() == "rte") read_route(element);
    }
    if (left_out_ > 0)
      problems_.note(root.spot(),
                     fmt::format("waypoints without a time are left out ({}): beside tracks and "
                                 "routes they are marks on the map, not events",
                                 left_out_));
    if (records_.empty() && tracks_.empty() && routes_.empty() && !problems_.any())
      problems_.fail(root.spot(), "has neither tracks nor routes nor waypoints with a time");
    problems_.throw_if_any();
    return take();
  }

 private:
  // A type is anything at all ("Flag, Blue"), now and then what happened or how they travelled.
  static std::string_view column_of(const Element& child) {
    if (child.name() == "time") return "when";
    if (child.name() == "src") return "source";
    if (child.name() != "type") return child.name();
    if (what_meant(child.text())) return "what";
    return mode_meant(child.text()) ? "mode" : "";
  }

  // What a waypoint, route or track says of itself.
  Record record_of(const Element& element) {
    Record record;
    record.spot = element.spot();
    const auto extensions = element.child("extensions").children();
    const bool exported = std::ranges::any_of(
        extensions, [](const Element& e) { return e.name() == "feature" && !e.text().empty(); });
    for (const Element& extension : extensions)
      columns_.add(
          record, extension.name(),
          {Column::known, exported ? extension.whole_text() : std::string(extension.text()),
           extension.spot()},
          exported);
    if (exported) return record;
    for (const std::string_view name : {"name", "cmt", "desc", "type", "src", "time"}) {
      const Element child = element.child(name);
      if (const auto column = child.exists() ? column_of(child) : std::string_view();
          !column.empty())
        columns_.add(record, column, {Column::known, std::string(child.text()), child.spot()},
                     false);
    }
    return record;
  }

  std::optional<geo::LonLat> position_of(const Element& point) {
    const auto lon = parse_number(point.attribute("lon"));
    const auto lat = parse_number(point.attribute("lat"));
    if (!lon || !lat) {
      problems_.error(point.spot(),
                      fmt::format("<{}> needs numbers for lat and lon, and has lat "
                                  "'{}' and lon '{}'",
                                  point.name(), point.attribute("lat"), point.attribute("lon")));
      return std::nullopt;
    }
    const geo::LonLat at{*lon, *lat};
    if (at.valid()) return at;
    problems_.error(point.spot(), position_problem(at));
    return std::nullopt;
  }

  void read_waypoint(const Element& element, bool has_lines) {
    Record record = record_of(element);
    record.position = position_of(element);
    const bool is_dated = record.find(Column::when) || record.find(Column::feature);
    if (has_lines && !is_dated)
      ++left_out_;
    else
      records_.push_back(std::move(record));
  }

  void read_track(const Element& element) {
    Track points;
    for (const Element& segment : element.children())
      if (segment.name() == "trkseg")
        for (const Element& point : segment.children())
          if (point.name() == "trkpt") add_point(points, point);
    if (!points.empty()) tracks_.push_back({record_of(element), std::move(points)});
  }

  void add_point(Track& points, const Element& point) {
    const auto at = position_of(point);
    const Element time = point.child("time");
    const auto instant = time.exists() ? parse_utc(time.text()) : std::nullopt;
    if (time.exists() && !instant)
      problems_.error(time.spot(), fmt::format("'{}' is no time; GPX has them as "
                                               "2021-10-23T05:00:00Z",
                                               time.text()));
    if (at) points.push_back({*at, instant, point.spot()});
  }

  // The legs of our own exports are drawn from their stops again.
  void read_route(const Element& element) {
    Record record = record_of(element);
    if (record.find(Column::feature)) {
      records_.push_back(std::move(record));
      return;
    }
    Route& route = routes_.emplace_back();
    route.record = std::move(record);
    for (const Element& point : element.children()) {
      if (point.name() != "rtept") continue;
      Record stop = record_of(point);
      stop.position = position_of(point);
      if (stop.position) route.points.push_back(std::move(stop));
    }
  }

  struct Route {
    Record record;
    std::vector<Record> points;
  };

  static bool is_event(const Route& route, std::size_t at) {
    const Record& point = route.points[at];
    return at == 0 || at + 1 == route.points.size() || point.find(Column::place) ||
           point.find(Column::when);
  }

  // The points between two events, but for those that would lead the way in a circle.
  std::vector<itinerary::Where> shape(const Route& route, std::size_t from, std::size_t to) const {
    const auto key = [&](std::size_t at) {
      const geo::LonLat position = *route.points[at].position;
      return std::pair(position.lon, position.lat);
    };
    std::set<std::pair<double, double>> passed{key(from), key(to)};
    std::vector<itinerary::Where> between;
    for (std::size_t at = from + 1; at < to; ++at)
      if (passed.insert(key(at)).second)
        between.push_back({itinerary::Coordinates{*route.points[at].position, {}},
                           {},
                           problems_.at(route.points[at].spot)});
    return between;
  }

  // The points of a route with a name or time are where it leads; the others give its shape.
  void add_route(itinerary::Itinerary& itinerary, const Route& route) {
    EventMaker maker(problems_);
    Journeys journeys(problems_, {});
    auto title = route.record.text(Column::journey);
    if (title.empty()) title = route.record.text(Column::place);
    auto& journey = journeys.add(std::string(title), route.record.spot);
    std::size_t last = 0;
    for (std::size_t at = 0; at < route.points.size(); ++at) {
      if (!is_event(route, at)) continue;
      const Record& point = route.points[at];
      journeys.count_event(point.spot);
      auto& event = journey.events.emplace_back(maker.make(point));
      if (!point.find(Column::what)) event.what = itinerary::What::passed;
      if (!event.certainty) event.certainty = itinerary::Certainty::uncertain;
      if (at > last) event.via = shape(route, last, at);
      last = at;
    }
    itinerary::Itinerary more;
    more.reports = maker.take_reports();
    more.journeys = journeys.take();
    append(itinerary, std::move(more));
  }

  itinerary::Itinerary take() {
    auto itinerary = itinerary_of(records_, name_, problems_);
    append_tracks(itinerary, tracks_, problems_);
    for (const Route& route : routes_) add_route(itinerary, route);
    return itinerary;
  }

  PropertyColumns columns_;
  Problems& problems_;
  std::string name_;
  std::vector<Record> records_;
  std::vector<NamedTrack> tracks_;
  std::vector<Route> routes_;
  std::size_t left_out_ = 0;
};

}  // namespace

itinerary::Itinerary read_gpx(std::string_view text, const std::string& name,
                              const ImportOptions& options, Problems& problems) {
  const Xml xml(text, problems);
  return GpxReader(name, options, problems).read(xml.root());
}

}  // namespace rumbo::imports
