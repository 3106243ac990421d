#include "indexing/place_names.hpp"

#include "gazetteer/name_key.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include <tbb/parallel_sort.h>

namespace rumbo::indexing {
namespace {

using Name = Sources::Name;

constexpr std::uint16_t roles = format::primary_name | format::abbreviated_name;

bool is_primary(const Name& name) { return (name.flags & format::primary_name) != 0; }

class Blocked {
 public:
  explicit Blocked(const Sources& sources) : sources_(sources) {
    for (const auto& [id, key] : sources.blocked) ids_.insert(id);
  }
  bool operator()(const Name& name) const {
    const std::uint32_t id = sources_.places[name.place].geonames;
    if (is_primary(name) || !ids_.contains(id)) return false;
    return sources_.blocked.contains({id, gazetteer::name_key(sources_.text(name.text))});
  }

 private:
  const Sources& sources_;
  std::unordered_set<std::uint32_t> ids_;
};

// One text of one place, from `begin` on: drops the copy without a language if others have one,
// joins copies of one language, and gives all the strongest role.
void join_copies(std::vector<Name>& names, std::size_t begin) {
  std::uint16_t role = 0;
  for (std::size_t i = begin; i < names.size(); ++i)
    role = static_cast<std::uint16_t>(role | (names[i].flags & roles));
  if ((role & format::primary_name) != 0) role = format::primary_name;
  std::size_t kept = begin;
  const bool any_language = names.back().language != 0;
  for (std::size_t i = begin; i < names.size(); ++i) {
    if (names[i].language == 0 && any_language) continue;
    const auto flags = static_cast<std::uint16_t>((names[i].flags & ~roles) | role);
    if (kept > begin && names[kept - 1].language == names[i].language) {
      names[kept - 1].flags |= flags;
      continue;
    }
    names[kept] = names[i];
    names[kept++].flags = flags;
  }
  names.resize(kept);
}

}  // namespace

PlaceNames order_names(Sources& sources, const Joined& joined,
                       const std::vector<format::Label>& labels, TextArena& strings) {
  std::vector<Name> names = std::exchange(sources.names, {});
  const Blocked blocked(sources);
  std::erase_if(names, [&](const Name& name) {
    return joined.number[name.place] == format::none || blocked(name);
  });
  for (Name& name : names) {
    name.place = joined.number[name.place];
    name.language = labels[name.language];
  }
  const auto main_of = [&](const Name& name) {
    return sources.places[joined.order[name.place]].name == name.text;
  };
  tbb::parallel_sort(names, [&](const Name& a, const Name& b) {
    if (a.place != b.place) return a.place < b.place;
    if (a.text != b.text)
      return std::tuple(!main_of(a), sources.text(a.text)) <
             std::tuple(!main_of(b), sources.text(b.text));
    return std::tuple(a.language, a.flags) < std::tuple(b.language, b.flags);
  });

  PlaceNames result;
  for (std::size_t i = 0; i < names.size();) {
    const std::uint32_t place = names[i].place;
    result.first.resize(place + 1, static_cast<std::uint32_t>(result.records.size()));
    std::vector<Name> kept;
    while (i < names.size() && names[i].place == place) {
      const std::size_t begin = kept.size();
      const format::StringRef text = names[i].text;
      for (; i < names.size() && names[i].place == place && names[i].text == text; ++i)
        kept.push_back(names[i]);
      join_copies(kept, begin);
    }
    std::stable_partition(std::find_if_not(kept.begin(), kept.end(), main_of), kept.end(),
                          is_primary);
    for (const Name& name : kept)
      result.records.push_back({strings.add(sources.text(name.text)), name.language, name.flags});
  }
  result.first.resize(joined.order.size() + 1, static_cast<std::uint32_t>(result.records.size()));
  return result;
}

}  // namespace rumbo::indexing
