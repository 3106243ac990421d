#include "route/evidence.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace rumbo::route {
namespace {

using itinerary::Evidence;

using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::string_view, std::string_view>;

Key key_of(const Evidence& evidence) {
  return {evidence.begin, evidence.end, evidence.line, evidence.report, evidence.quote};
}

}  // namespace

void append_evidence(std::vector<Evidence>& to, const std::vector<Evidence>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void drop_repeated(std::vector<Evidence>& evidence) {
  if (evidence.size() < 2) return;
  std::set<Key> known;
  std::vector<Evidence> kept;
  kept.reserve(evidence.size());  // the keys are views of what is kept, which therefore never moves
  for (Evidence& next : evidence) {
    if (known.contains(key_of(next))) continue;
    kept.push_back(std::move(next));
    known.insert(key_of(kept.back()));
  }
  evidence = std::move(kept);
}

void add_evidence(std::vector<Evidence>& to, const std::vector<Evidence>& from) {
  constexpr std::size_t few = 8;
  if (from.size() > few) {
    append_evidence(to, from);
    drop_repeated(to);
    return;
  }
  for (const Evidence& evidence : from)
    if (std::ranges::find(to, evidence) == to.end()) to.push_back(evidence);
}

}  // namespace rumbo::route
