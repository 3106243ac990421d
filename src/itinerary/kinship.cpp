#include "itinerary/kinship.hpp"

#include <array>
#include <map>
#include <string>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

struct Relation {
  std::optional<Kinship> Journey::*other;
  std::string_view key;
  std::string_view verb;
};
constexpr std::array<Relation, 2> relations = {
    Relation{&Journey::splits_from, "splits_from", "splits from"},
    Relation{&Journey::joins, "joins", "joins"}};

using ById = std::map<std::string_view, const Journey*>;

void check_exists(const Journey& journey, const Relation& relation, const ById& journeys,
                  base::Diagnostics& problems) {
  const Kinship& kin = *(journey.*relation.other);
  if (kin.journey == journey.id) {
    problems.error(kin.position, fmt::format("the journey '{}' {} itself; name another journey",
                                             journey.id, relation.verb));
    return;
  }
  if (journeys.contains(kin.journey)) return;
  std::vector<std::string_view> ids;
  for (const auto& [id, other] : journeys) ids.push_back(id);
  problems.error(kin.position,
                 fmt::format("no journey has the id '{}'{}; '{}' takes the id of a journey of this "
                             "file",
                             kin.journey, did_you_mean(kin.journey, ids), relation.key));
}

// A circle is reported once, at the first of its journeys.
void check_circle(const Journey& first, const Relation& relation, const ById& journeys,
                  base::Diagnostics& problems) {
  std::string round = first.id;
  const Journey* at = &first;
  for (std::size_t steps = 0; steps < journeys.size(); ++steps) {
    const auto& kin = at->*relation.other;
    const auto next = kin ? journeys.find(kin->journey) : journeys.end();
    if (next == journeys.end() || next->second == at) return;
    at = next->second;
    round += fmt::format(", which {} {}", relation.verb, at->id);
    if (at == &first) break;
    if (at < &first) return;
  }
  if (at == &first)
    problems.error((first.*relation.other)->position,
                   fmt::format("goes in a circle: {}; take one of them out",
                               round.replace(round.find(", which"), 7, "")));
}

}  // namespace

std::optional<Kinship> read_kinship(const Fields& fields, std::string_view key) {
  auto id = fields.text(key);
  if (!id) return std::nullopt;
  return Kinship{std::move(*id), fields.find(key)->position()};
}

void check_kinships(const std::vector<Journey>& journeys, base::Diagnostics& problems) {
  ById by_id;
  for (const Journey& journey : journeys) by_id.emplace(journey.id, &journey);
  for (const Relation& relation : relations)
    for (const Journey& journey : journeys) {
      if (!(journey.*relation.other)) continue;
      check_exists(journey, relation, by_id, problems);
      check_circle(journey, relation, by_id, problems);
    }
}

}  // namespace rumbo::itinerary
