#include "imports/journeys.hpp"
#include "imports/kml_geometry.hpp"
#include "imports/outline.hpp"
#include "imports/property_columns.hpp"
#include "imports/readers.hpp"
#include "imports/record.hpp"
#include "imports/xml.hpp"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

using Element = Xml::Element;

// KML 2.2: placemarks at any depth of folders.
class KmlReader {
 public:
  KmlReader(const std::string& name, const ImportOptions& options, Problems& problems)
      : columns_(options), problems_(problems), name_(name) {}

  itinerary::Itinerary read(const Element& root) {
    if (root.name() != "kml" && root.name() != "Document" && root.name() != "Folder")
      problems_.fail(root.spot(), "is XML but no KML: its root must be <kml>");
    walk(root);
    if (links_ > 0)
      problems_.warn(root.spot(),
                     "links to another file, which is not fetched; export what it "
                     "shows and read that");
    if (records_.empty() && tracks_.empty() && !problems_.any())
      problems_.fail(root.spot(), "has no placemarks; there is nothing to read");
    problems_.throw_if_any();
    auto itinerary = itinerary_of(records_, name_, problems_);
    append_tracks(itinerary, tracks_, problems_);
    return itinerary;
  }

 private:
  void walk(const Element& folder) {
    for (const Element& element : folder.children()) {
      if (element.name() == "Placemark") read_placemark(element);
      if (element.name() == "NetworkLink") ++links_;
      if (element.name() == "Document" || element.name() == "Folder") walk(element);
    }
  }

  void read_placemark(const Element& element) {
    Record record = record_of(element);
    std::vector<KmlShape> shapes;
    read_kml_shapes(element, shapes, problems_);
    const bool exported = record.find(Column::feature) != nullptr;
    if (shapes.empty() || exported) {
      if (!shapes.empty()) place(record, shapes.front(), exported);
      records_.push_back(std::move(record));
      return;
    }
    for (KmlShape& shape : shapes) {
      if (shape.is_line) {
        tracks_.push_back({record, std::move(shape.points)});
        continue;
      }
      records_.push_back(record);
      place(records_.back(), shape, exported);
    }
  }

  // At a point, or somewhere within an outline.
  static void place(Record& record, const KmlShape& shape, bool exported) {
    if (shape.is_line) return;
    if (!shape.is_area) {
      record.position = shape.points.front().at;
      return;
    }
    const bool has_radius = record.find(Column::radius_km) != nullptr;
    if (exported && !has_radius) return;
    std::vector<geo::LonLat> corners;
    for (const TrackPoint& point : shape.points) corners.push_back(point.at);
    const Disc disc = disc_round(corners);
    record.position = disc.centre;
    if (!has_radius && disc.radius_km > 0)
      record.cells.push_back(
          {Column::radius_km, fmt::format("{:.3f}", disc.radius_km), record.spot});
  }

  void add(Record& record, std::string_view name, const Element& value, bool exported) {
    columns_.add(
        record, name,
        {Column::known, exported ? value.whole_text() : std::string(value.text()), value.spot()},
        exported);
  }

  Record record_of(const Element& element) {
    Record record;
    record.spot = element.spot();
    std::vector<std::pair<std::string, Element>> data;
    const Element extended = element.child("ExtendedData");
    for (const Element& item : extended.children()) {
      if (item.name() == "Data") data.emplace_back(item.attribute("name"), item.child("value"));
      for (const Element& simple : item.children())
        if (simple.name() == "SimpleData") data.emplace_back(simple.attribute("name"), simple);
    }
    bool exported = false;
    for (const auto& [name, value] : data)
      exported = exported || (name == "feature" && value.exists() && !value.text().empty());
    for (const auto& [name, value] : data)
      if (value.exists()) add(record, name, value, exported);
    if (!exported) read_own(record, element);
    return record;
  }

  void read_own(Record& record, const Element& element) {
    if (const Element name = element.child("name"); name.exists()) add(record, "name", name, false);
    if (const Element text = element.child("description"); text.exists())
      add(record, "description", text, false);
    if (const Element when = element.child("TimeStamp").child("when"); when.exists())
      add(record, "when", when, false);
    const Element span = element.child("TimeSpan");
    if (const Element begin = span.child("begin"); begin.exists())
      add(record, "from_date", begin, false);
    if (const Element end = span.child("end"); end.exists()) add(record, "to_date", end, false);
  }

  PropertyColumns columns_;
  Problems& problems_;
  std::string name_;
  std::vector<Record> records_;
  std::vector<NamedTrack> tracks_;
  std::size_t links_ = 0;
};

}  // namespace

itinerary::Itinerary read_kml(std::string_view text, const std::string& name,
                              const ImportOptions& options, Problems& problems) {
  const Xml xml(text, problems);
  return KmlReader(name, options, problems).read(xml.root());
}

}  // namespace rumbo::imports
