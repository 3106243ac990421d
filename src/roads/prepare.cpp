#include "roads/prepare.hpp"

#include "gazetteer/checksum.hpp"
#include "geo/bbox.hpp"
#include "roads/hierarchy.hpp"
#include "roads/prepared_format.hpp"
#include "roads/street_tree.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace rumbo::roads {
namespace {

using prepared_format::Box;
using prepared_format::Header;
using prepared_format::Section;
using prepared_format::StreetRecord;

class Sections {
 public:
  Sections() : bytes_(sizeof(Header), '\0') {}

  template <class Record>
  void add(Section section, const std::vector<Record>& records) {
    add(section, {reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record)});
  }
  void add(Section section, std::string_view bytes) {
    bytes_.resize((bytes_.size() + prepared_format::alignment - 1) / prepared_format::alignment *
                  prepared_format::alignment);
    header.section[static_cast<std::size_t>(section)] = {bytes_.size(), bytes.size()};
    bytes_.append(bytes);
  }

  std::string finish() {
    header.bytes = bytes_.size();
    header.crc32 = gazetteer::crc32({reinterpret_cast<const char*>(&header), sizeof(header)});
    std::copy_n(reinterpret_cast<const char*>(&header), sizeof(header), bytes_.begin());
    return std::move(bytes_);
  }

  Header header;

 private:
  std::string bytes_;
};

Box box_of(const Network& network, const Street& street) {
  Box box{network.points[street.first_point], network.points[street.first_point]};
  for (std::uint32_t i = 1; i < street.points; ++i) {
    const Position point = network.points[street.first_point + i];
    box.least = {std::min(box.least.lon, point.lon), std::min(box.least.lat, point.lat)};
    box.most = {std::max(box.most.lon, point.lon), std::max(box.most.lat, point.lat)};
  }
  return box;
}

std::vector<StreetRecord> records_of(const Network& network, const TravelGraph& travel) {
  std::vector<StreetRecord> records;
  records.reserve(network.streets.size());
  for (std::size_t i = 0; i < network.streets.size(); ++i) {
    const Street& street = network.streets[i];
    const bool walking = !travel.from_node.empty();
    records.push_back({street.first_point, street.points, walking ? travel.from_node[i] : 0,
                       walking ? travel.to_node[i] : 0, travel.costs[i].forward,
                       travel.costs[i].backward, street.metres});
  }
  return records;
}

void add_tree(Sections& sections, const Network& network, const TravelGraph& travel) {
  const auto leads = leads_somewhere(network, travel);
  std::vector<std::uint32_t> streets;
  std::vector<Box> boxes;
  for (std::uint32_t i = 0; i < network.streets.size(); ++i) {
    if (!leads[i]) continue;
    streets.push_back(i);
    boxes.push_back(box_of(network, network.streets[i]));
  }
  sections.add(Section::tree_street, streets);
  sections.add(Section::tree_boxes, build_tree(std::move(boxes)));
}

std::array<double, 4> extent_of(const Network& network) {
  std::vector<geo::LonLat> corners;
  for (const auto& street : network.streets) {
    const Box box = box_of(network, street);
    corners.push_back(box.least.degrees());
    corners.push_back(box.most.degrees());
  }
  const auto box = geo::bbox_of(corners).value_or(geo::BBox{});
  return {box.west, box.south, box.east, box.north};
}

}  // namespace

std::string prepare(const Network& network, const PrepareOptions& options) {
  const Network ordered = ordered_for(network, options.profile);
  const TravelGraph travel = travel_graph(ordered, options.profile);
  Sections sections;
  sections.header.source = options.source;
  sections.header.profile = static_cast<std::uint32_t>(options.profile);
  sections.header.is_osm = options.is_osm ? 1 : 0;
  sections.header.missing_nodes = ordered.left_out.missing_nodes;
  sections.header.turn_rules_left_out = ordered.left_out.turn_rules;
  sections.header.extent = extent_of(ordered);
  sections.add(Section::streets, records_of(ordered, travel));
  sections.add(Section::points, ordered.points);
  add_tree(sections, ordered, travel);
  sections.add(Section::first_arc, travel.graph.first_arc);
  sections.add(Section::head, travel.graph.head);
  sections.add(Section::cost, travel.graph.cost);
  sections.add(Section::arc_street, travel.arc_street);
  sections.add(Section::hierarchy, Hierarchy::build(travel.graph, options.progress));
  return sections.finish();
}

}  // namespace rumbo::roads
