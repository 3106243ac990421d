#include "roads/osm_restrictions.hpp"

#include <array>
#include <string_view>

#include <osmium/osm/relation.hpp>

namespace rumbo::roads {
namespace {

constexpr Access bicycle = both_bits(Profile::bicycle);
constexpr Access car = both_bits(Profile::car);
constexpr Access truck = both_bits(Profile::truck);

struct Spoken {
  std::string_view value;  // no_left_turn ...
  Access binds = 0;
};

struct Key {
  const char* key;
  Access binds;
};
constexpr std::array<Key, 5> keys{{{"restriction", bicycle | car | truck},
                                   {"restriction:motor_vehicle", car | truck},
                                   {"restriction:motorcar", car},
                                   {"restriction:hgv", truck},
                                   {"restriction:bicycle", bicycle}}};

Spoken spoken(const osmium::TagList& tags) {
  for (const auto& [key, binds] : keys)
    if (const char* value = tags[key]) return {value, binds};
  return {};
}

// "psv;bicycle": whom the restriction does not bind.
Access excepted(std::string_view list) {
  Access modes = 0;
  while (!list.empty()) {
    const auto end = list.find_first_of(";, ");
    const auto word = list.substr(0, end);
    if (word == "bicycle") modes |= bicycle;
    if (word == "motorcar" || word == "motor_vehicle") modes |= car;
    if (word == "hgv" || word == "motor_vehicle") modes |= truck;
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
  }
  return modes;
}

bool at_times_only(const osmium::TagList& tags) {
  for (const char* key : {"restriction:conditional", "restriction:motorcar:conditional",
                          "restriction:hgv:conditional", "day_on", "hour_on"})
    if (tags.has_key(key)) return true;
  return false;
}

struct Members {
  std::vector<std::int64_t> from;
  std::vector<std::int64_t> to;
  std::vector<std::int64_t> via;
  bool by_ways = false;
};

Members members_of(const osmium::Relation& relation) {
  Members members;
  for (const auto& member : relation.members()) {
    const std::string_view role = member.role();
    const bool way = member.type() == osmium::item_type::way;
    if (role == "from" && way) members.from.push_back(member.ref());
    if (role == "to" && way) members.to.push_back(member.ref());
    if (role == "via" && way) members.by_ways = true;
    if (role == "via" && member.type() == osmium::item_type::node)
      members.via.push_back(member.ref());
  }
  return members;
}

}  // namespace

RestrictionFate add_restrictions(const osmium::Relation& relation,
                                 std::vector<OsmRestriction>& restrictions) {
  const auto& tags = relation.tags();
  const std::string_view type = tags.get_value_by_key("type", "");
  if (!type.starts_with("restriction")) return RestrictionFate::none;
  if (at_times_only(tags)) return RestrictionFate::left_out;
  const Spoken said = spoken(tags);
  if (said.value.empty()) return RestrictionFate::none;  // for buses, say
  const Access except = excepted(tags.get_value_by_key("except", ""));
  const auto binds = static_cast<Access>(said.binds & ~except);
  if (binds == 0) return RestrictionFate::none;
  const bool only = said.value.starts_with("only_");
  if (!only && !said.value.starts_with("no_")) return RestrictionFate::left_out;

  const Members members = members_of(relation);
  if (members.by_ways || members.via.size() != 1 || members.from.empty() || members.to.empty())
    return RestrictionFate::left_out;
  // No sound relation comes near this; a hostile one would multiply.
  constexpr std::size_t most_members = 20;
  if (members.from.size() > most_members || members.to.size() > most_members)
    return RestrictionFate::left_out;
  for (const auto from : members.from)
    for (const auto to : members.to)
      restrictions.push_back({from, members.via.front(), to, only, binds});
  return RestrictionFate::taken;
}

}  // namespace rumbo::roads
