#include "reports/group_kinds.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace rumbo::reports {
namespace {

constexpr double on_foot = 40;
constexpr double by_bicycle = 150;
constexpr double by_road = 600;

using Kinds = std::map<std::string, GroupKind, std::less<>>;

void add(Kinds& kinds, GroupKind kind, std::initializer_list<const char*> words) {
  for (const auto* word : words) kinds.emplace(word, kind);
}

// Folded; a caravan in the news is one of migrants unless something else is said.
Kinds make_kinds() {
  Kinds kinds;
  add(kinds, GroupKind::migrants,
      {"caravan", "caravans", "migrant", "migrants", "refugee", "refugees", "exodus", "caravana",
       "caravanas", "migrante", "migrantes", "refugiados", "refugiadas", "exodo", "desplazados"});
  add(kinds, GroupKind::pilgrims,
      {"pilgrim", "pilgrims", "pilgrimage", "procession", "peregrino", "peregrinos", "peregrina",
       "peregrinas", "peregrinacion", "procesion", "romeros", "romeria"});
  add(kinds, GroupKind::marchers,
      {"march", "marcher", "marchers", "protester", "protesters", "demonstrators", "farmers",
       "walkers", "marcha", "caminata", "marchistas", "manifestantes", "caminantes", "indigenas",
       "campesinos"});
  add(kinds, GroupKind::cyclists,
      {"cyclist", "cyclists", "riders", "rider", "tour", "peloton", "ciclista", "ciclistas",
       "peloton", "bicyclists"});
  add(kinds, GroupKind::convoy,
      {"convoy", "convoys", "trucks", "lorries", "convoyes", "camiones", "vehicles", "vehiculos"});
  add(kinds, GroupKind::expedition,
      {"expedition", "explorers", "expedicion", "exploradores", "expedicionarios"});
  add(kinds, GroupKind::troops,
      {"troops", "soldiers", "battalion", "regiment", "army", "tropas", "soldados", "batallon",
       "regimiento", "ejercito"});
  return kinds;
}

}  // namespace

std::set<GroupKind> group_kinds(const Reading& reading) {
  static const Kinds kinds = make_kinds();
  std::set<GroupKind> found;
  for (const auto& actor : reading.actors) {
    const bool moves = actor.kind == ActorKind::group || actor.kind == ActorKind::mover;
    if (!moves || actor.which == Which::past || actor.range.last == 0) continue;
    for (std::size_t word = actor.range.first; word < actor.range.last; ++word)
      if (const auto kind = kinds.find(reading.prose.words[word].folded); kind != kinds.end())
        found.insert(kind->second);
  }
  return found;
}

std::string_view to_string(GroupKind kind) {
  constexpr std::array<std::string_view, 7> names = {
      "migrants", "pilgrims", "marchers", "cyclists", "a convoy", "an expedition", "troops"};
  return names.at(static_cast<std::size_t>(kind));
}

double reach_km_a_day(const std::set<GroupKind>& kinds) {
  if (kinds.contains(GroupKind::convoy) || kinds.contains(GroupKind::troops)) return by_road;
  if (kinds.contains(GroupKind::cyclists)) return by_bicycle;
  return on_foot;
}

}  // namespace rumbo::reports
