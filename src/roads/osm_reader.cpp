#include "roads/osm_reader.hpp"

#include "base/error.hpp"
#include "roads/osm_restrictions.hpp"
#include "roads/ways.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <osmium/io/any_input.hpp>
#include <osmium/memory/buffer.hpp>
#include <osmium/osm.hpp>

namespace rumbo::roads {
namespace {

using Bits = osmium::osm_entity_bits::type;

Tags tags_of(const osmium::TagList& tags) {
  return [&tags](const char* key) { return tags[key]; };
}

class OsmReading {
 public:
  OsmReading(osmium::io::File source, Profile profile, std::function<void(double)> progress)
      : source_(std::move(source)), profile_(profile), progress_(std::move(progress)) {}

  Ways run() {
    pass(osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation, 0.0,
         [this](const osmium::OSMEntity& object) { first_pass(object); });
    number_nodes();
    pass(osmium::osm_entity_bits::node, 0.5,
         [this](const osmium::OSMEntity& object) { second_pass(object); });
    forget_missing_nodes();
    resolve_restrictions();
    return std::move(ways_);
  }

 private:
  template <class Each>
  void pass(Bits entities, double done_before, Each each) {
    osmium::io::Reader reader(source_, entities);
    if (reader.header().has_multiple_object_versions())
      throw base::InputError({source_.filename()},
                             "holds the history of the roads, not one state of them; take one out "
                             "with 'osmium time-filter'");
    const auto whole = static_cast<double>(std::max<std::size_t>(reader.file_size(), 1));
    while (const osmium::memory::Buffer buffer = reader.read()) {
      for (const auto& object : buffer.select<osmium::OSMEntity>()) each(object);
      if (progress_)
        progress_(done_before + 0.5 * std::min(1.0, static_cast<double>(reader.offset()) / whole));
    }
    reader.close();
  }

  void first_pass(const osmium::OSMEntity& object) {
    if (object.type() == osmium::item_type::way)
      take(static_cast<const osmium::Way&>(object));
    else if (object.type() == osmium::item_type::relation &&
             add_restrictions(static_cast<const osmium::Relation&>(object), restrictions_) ==
                 RestrictionFate::left_out)
      ++ways_.left_out.turn_rules;
  }

  void take(const osmium::Way& way) {
    if (way.nodes().size() < 2) return;
    const auto rules = way_rules(tags_of(way.tags()));
    if (!rules || (rules->access & both_bits(profile_)) == 0) return;
    way_ids_.emplace_back(way.id(), static_cast<std::uint32_t>(ways_.ways.size()));
    ways_.ways.push_back({*rules, refs_.size(), static_cast<std::uint32_t>(way.nodes().size())});
    for (const auto& node : way.nodes()) refs_.push_back(node.ref());
  }

  // Ids become places in a sorted list of those that roads use.
  void number_nodes() {
    node_ids_ = refs_;
    std::ranges::sort(node_ids_);
    node_ids_.erase(std::unique(node_ids_.begin(), node_ids_.end()), node_ids_.end());
    node_ids_.shrink_to_fit();
    if (node_ids_.size() >= Ways::missing || ways_.ways.size() >= Ways::missing / 64)
      throw base::InputError({source_.filename()}, "holds more roads than fit; cut it into pieces");
    ways_.nodes.reserve(refs_.size());
    for (const auto id : refs_) ways_.nodes.push_back(*number_of(id));
    refs_ = {};
    ways_.positions.assign(node_ids_.size(), nowhere);
  }

  std::optional<std::uint32_t> number_of(std::int64_t id) {
    // Files and ways hold runs of neighbouring ids.
    if (next_ < node_ids_.size() && node_ids_[next_] == id)
      return static_cast<std::uint32_t>(next_++);
    const auto found = std::ranges::lower_bound(node_ids_, id);
    if (found == node_ids_.end() || *found != id) return std::nullopt;
    next_ = static_cast<std::size_t>(found - node_ids_.begin()) + 1;
    return static_cast<std::uint32_t>(next_ - 1);
  }

  void second_pass(const osmium::OSMEntity& object) {
    if (object.type() != osmium::item_type::node) return;
    const auto& node = static_cast<const osmium::Node&>(object);
    const auto number = number_of(node.id());
    if (!number || !node.location().valid()) return;
    ways_.positions[*number] = {node.location().x(), node.location().y()};
    if (node.tags().empty()) return;
    const Access closed = barrier_closes(tags_of(node.tags()));
    if ((closed & both_bits(profile_)) != 0) ways_.barriers.push_back({*number, closed});
  }

  void forget_missing_nodes() {
    for (const auto& position : ways_.positions)
      if (position == nowhere) ++ways_.left_out.missing_nodes;
    if (ways_.left_out.missing_nodes == 0) return;
    for (auto& node : ways_.nodes)
      if (ways_.positions[node] == nowhere) node = Ways::missing;
  }

  std::optional<std::uint32_t> way_of(std::int64_t id) const {
    const auto found = std::ranges::lower_bound(way_ids_, std::pair{id, std::uint32_t{0}});
    if (found == way_ids_.end() || found->first != id) return std::nullopt;
    return found->second;
  }

  // Those at ways or nodes that are no roads of this profile, or lie beyond the extract, say
  // nothing here.
  void resolve_restrictions() {
    std::ranges::sort(way_ids_);
    for (const auto& restriction : restrictions_) {
      const auto from = way_of(restriction.from_way);
      const auto to = way_of(restriction.to_way);
      const auto via = number_of(restriction.via_node);
      if (from && to && via && !(ways_.positions[*via] == nowhere))
        ways_.rules.push_back({*from, *via, *to, restriction.only, restriction.binds});
    }
  }

  static constexpr Position nowhere{INT32_MAX, INT32_MAX};

  osmium::io::File source_;
  Profile profile_;
  std::function<void(double)> progress_;
  Ways ways_;
  std::vector<std::int64_t> refs_;
  std::vector<std::int64_t> node_ids_;
  std::size_t next_ = 0;
  std::vector<std::pair<std::int64_t, std::uint32_t>> way_ids_;
  std::vector<OsmRestriction> restrictions_;
};

constexpr const char* name_of(Profile profile) {
  switch (profile) {
    case Profile::foot:
      return "walkers";
    case Profile::bicycle:
      return "bicycles";
    case Profile::car:
      return "cars";
    case Profile::truck:
      return "trucks";
  }
  return "";
}

Network read(const osmium::io::File& source, const std::string& name, Profile profile,
             const std::function<void(double)>& progress) {
  Ways ways;
  try {
    ways = OsmReading(source, profile, progress).run();
  } catch (const base::Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& problem) {
    throw base::InputError(
        {name}, fmt::format("cannot be read as OpenStreetMap data ({}); it may be cut short: "
                            "fetch it again",
                            problem.what()));
  }
  Network network = network_of(ways);
  if (!network.streets.empty()) return network;
  if (!ways.ways.empty())
    throw base::InputError({name},
                           "holds roads but not their nodes; extract it with complete ways");
  throw base::InputError(
      {name}, fmt::format("holds no roads for {}; is it an extract of roads?", name_of(profile)));
}

}  // namespace

bool is_osm_file(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  if (ending == ".gz" || ending == ".bz2") ending = file.stem().extension().string();
  return ending == ".pbf" || ending == ".osm" || ending == ".opl" || ending == ".o5m";
}

Network read_osm(const std::filesystem::path& file, Profile profile,
                 const std::function<void(double)>& progress) {
  // libosmium would take "-" for standard input and fetch what begins with "http:".
  const auto whole = std::filesystem::absolute(file);
  std::error_code error;
  if (!std::filesystem::exists(whole, error))
    throw base::InputError({file.string()}, "there is no such file; check the path");
  if (!std::filesystem::is_regular_file(whole, error))
    throw base::InputError({file.string()}, "is not a regular file; name an extract of roads");
  if (std::filesystem::file_size(whole, error) == 0)
    throw base::InputError({file.string()}, "is empty; fetch it again");
  return read(osmium::io::File(whole.string()), file.string(), profile, progress);
}

Network read_osm(const std::string& bytes, const std::string& format, Profile profile) {
  const std::string name = "roads." + format;
  try {
    return read(osmium::io::File(bytes.data(), bytes.size(), format), name, profile, {});
  } catch (const osmium::io_error& problem) {
    throw base::InputError({name}, fmt::format("is of no known format ({})", problem.what()));
  }
}

}  // namespace rumbo::roads
