#include "route/approach.hpp"

namespace rumbo::route {
namespace {

using itinerary::Mode;
using itinerary::PathKind;

PathKind path_of(std::optional<Mode> mode, PathKind otherwise) {
  if (mode == Mode::train) return PathKind::rail;
  if (mode == Mode::ship) return PathKind::sea;
  if (mode == Mode::plane) return PathKind::geodesic;
  return otherwise;
}

}  // namespace

Approach approach_of(const itinerary::Event& event, const itinerary::Journey& journey,
                     const Defaults& defaults) {
  Approach approach;
  approach.mode = event.mode ? event.mode : journey.mode ? journey.mode : defaults.mode;
  if (event.path)
    approach.path = *event.path;
  else if (event.mode || !journey.path)
    approach.path = path_of(approach.mode, journey.path.value_or(defaults.path));
  else
    approach.path = *journey.path;
  return approach;
}

}  // namespace rumbo::route
