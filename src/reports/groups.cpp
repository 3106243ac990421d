#include "reports/groups.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rumbo::reports {
namespace {

// What a story tells of one body.
struct Told {
  std::set<std::string> places;  // where it was
  std::size_t events = 0;
  bool marked = false;
};

bool took_place(const Candidate& candidate) {
  return candidate.mention && !candidate.partial && itinerary::is_realised(candidate.what);
}

std::string place_of(const Reading& reading, const Candidate& candidate) {
  const auto& mention = reading.mentions.all[*candidate.mention];
  const auto* best = mention.best();
  return best ? std::to_string(best->number) : mention.text;
}

std::map<std::size_t, Told> tell(const Reading& reading, const std::vector<Candidate>& candidates) {
  std::map<std::size_t, Told> bodies;
  for (const auto& candidate : candidates) {
    auto& body = bodies[candidate.group];
    ++body.events;
    if (!took_place(candidate)) continue;
    body.places.insert(place_of(reading, candidate));
    body.marked = body.marked || candidate.marked;
  }
  return bodies;
}

// Drops the bodies that are not kept; the rest are numbered as they are told of.
void keep_only(const std::set<std::size_t>& kept, std::vector<Candidate>& candidates) {
  std::map<std::size_t, std::size_t> numbers;
  std::erase_if(candidates,
                [&](const Candidate& candidate) { return !kept.contains(candidate.group); });
  for (auto& candidate : candidates) {
    const auto number = numbers.emplace(candidate.group, numbers.size()).first->second;
    candidate.group = number;
  }
}

}  // namespace

std::vector<Candidate> keep_groups(const Reading& reading, std::vector<Candidate> candidates) {
  if (candidates.empty()) return candidates;
  const auto bodies = tell(reading, candidates);
  const auto most = [](const auto& a, const auto& b) {
    return std::pair(a.second.places.size(), a.second.events) <
           std::pair(b.second.places.size(), b.second.events);
  };
  std::set<std::size_t> kept = {std::ranges::max_element(bodies, most)->first};
  for (const auto& [body, told] : bodies)
    if (told.marked || told.places.size() >= 2) kept.insert(body);
  keep_only(kept, candidates);
  return candidates;
}

std::vector<Candidate> keep_travellers(const Reading& reading, std::vector<Candidate> candidates) {
  std::set<std::size_t> kept;
  for (const auto& [body, told] : tell(reading, candidates))
    if (told.places.size() >= least_places_of_one) kept.insert(body);
  keep_only(kept, candidates);
  for (auto& candidate : candidates) candidate.doubtful = true;
  return candidates;
}

std::vector<Candidate> imply_plans(const Reading& reading, std::vector<Candidate> candidates) {
  std::set<std::pair<std::size_t, std::string>> planned;  // group, place
  std::vector<Candidate> all;
  all.reserve(candidates.size());
  for (auto& candidate : candidates) {
    const bool plan = candidate.mention && !itinerary::is_realised(candidate.what);
    const bool fresh =
        plan && planned.insert({candidate.group, place_of(reading, candidate)}).second;
    if (fresh && candidate.called_off) {
      all.push_back(candidate);
      all.back().what = itinerary::What::intended;
      all.back().said.reset();
      all.back().doubtful = true;
    }
    all.push_back(std::move(candidate));
  }
  return all;
}

bool anybody_moved(const std::vector<Candidate>& candidates) {
  return std::ranges::any_of(candidates, took_place);
}

}  // namespace rumbo::reports
