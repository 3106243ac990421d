#include "reports/place_roles.hpp"

#include "reports/candidates.hpp"

#include <array>

namespace rumbo::reports {
namespace {

PlaceRole role_of(const Candidate& candidate) {
  if (candidate.what >= itinerary::What::intended) return PlaceRole::intended;
  if (candidate.what >= itinerary::What::dispersed) return PlaceRole::scene;
  if (candidate.what == itinerary::What::departed) return PlaceRole::origin;
  if (candidate.what == itinerary::What::passed) return PlaceRole::via;
  return PlaceRole::stop;
}

}  // namespace

std::string_view to_string(PlaceRole role) {
  constexpr std::array<std::string_view, 8> names = {"mention", "dateline", "container", "stop",
                                                     "origin",  "via",      "intended",  "scene"};
  return names.at(static_cast<std::size_t>(role));
}

std::vector<PlaceRole> find_place_roles(const Reading& reading) {
  std::vector<PlaceRole> roles;
  for (const auto& mention : reading.mentions.all) {
    const auto block = reading.prose.sentences[mention.sentence].kind;
    roles.push_back(mention.context_of                    ? PlaceRole::container
                    : block == prose::BlockKind::dateline ? PlaceRole::dateline
                                                          : PlaceRole::mention);
  }
  for (const auto& candidate : find_candidates(reading, reading.publication.day())) {
    if (!candidate.mention) continue;
    auto& role = roles[*candidate.mention];
    const bool said = role == PlaceRole::mention || role == PlaceRole::intended;
    if (said || itinerary::is_realised(candidate.what)) role = role_of(candidate);
  }
  return roles;
}

}  // namespace rumbo::reports
