#include "route/leg_line.hpp"

#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

using itinerary::PathKind;

double to_tenths(double km) { return std::round(km * 10) / 10; }

// The way through all the places of the approach, piece by piece.
class WholeWay {
 public:
  void add(Way piece) {
    line_.insert(line_.end(), piece.line.begin() + (line_.empty() ? 0 : 1), piece.line.end());
    km_ += piece.km;
    if (!piece.hours) timed_ = false;
    hours_ += piece.hours.value_or(0);
    // As good as its weakest piece: the kinds that know least of the ground come first.
    kind_ = first_ ? piece.kind : weaker(kind_, piece.kind);
    first_ = false;
    if (piece.note.empty() || note_.find(piece.note) != std::string::npos) return;
    note_ += note_.empty() ? piece.note : "; " + piece.note;
  }

  void put_into(Leg& leg) && {
    leg.line = geo::line_geometry(line_);
    leg.path = kind_;
    leg.path_note = std::move(note_);
    leg.km = to_tenths(km_);
    if (timed_) leg.hours = hours_;
  }

 private:
  static PathKind weaker(PathKind a, PathKind b) {
    if (a == b) return a;
    if (a == PathKind::geodesic || b == PathKind::geodesic) return PathKind::geodesic;
    return a == PathKind::corridor || b == PathKind::corridor ? PathKind::corridor : a;
  }

  geo::Line line_;
  double km_ = 0;
  double hours_ = 0;
  bool timed_ = true;
  bool first_ = true;
  PathKind kind_ = PathKind::geodesic;
  std::string note_;
};

}  // namespace

void draw(Leg& leg, const LegEnds& ends, const Approach& approach, const Ways& ways) {
  WholeWay whole;
  geo::LonLat at = *ends.from.position;
  const auto go_to = [&](geo::LonLat next) {
    if (next != at) whole.add(ways.find({at, next, approach.path, approach.mode}));
    at = next;
  };
  for (const Location& place : approach.via) {
    go_to(*place.position);
    leg.via.push_back(place.label);
  }
  go_to(*ends.to.position);
  std::move(whole).put_into(leg);
  leg.mode = approach.mode;
  leg.via_text = approach.via_text;
  if (leg.path == PathKind::corridor && leg.status == Status::observed)
    leg.status = Status::inferred;

  const bool on_a_border = ends.from.on_a_border || ends.to.on_a_border;
  const bool is_straight =
      approach.via.empty() && leg.path != PathKind::road && leg.path != PathKind::corridor;
  if (!is_straight) {
    const Way straight = Ways().find({*ends.from.position, *ends.to.position});
    leg.straight = geo::line_geometry(straight.line);
    leg.straight_km = to_tenths(straight.km);
  }
  if (on_a_border) leg.km = leg.straight_km = std::nullopt;
}

}  // namespace rumbo::route
