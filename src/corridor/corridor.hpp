#pragma once

#include "basemap/basemap.hpp"
#include "corridor/weights.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/geometry.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::corridor {

// The likeliest way over land where roads are not known.
struct Corridor {
  geo::Line line;  // from the one position to the other; not cut at the antimeridian
  double km = 0;   // along it, on the ellipsoid
  std::vector<std::string>
      through;  // the settlements it passes, in order, as the gazetteer names them
};

// A least-cost path: settlements draw it, slopes and water hold it off, the sea bars it. Learned
// from gazetteer and basemap alone, so a guess, and to be called one. Both must outlive it. Keeps
// what it has read of the map between calls: confined to a thread.
class Corridors {
 public:
  Corridors(const basemap::Basemap& basemap, const gazetteer::Gazetteer& gazetteer,
            const Weights& weights = {});
  ~Corridors();

  // The same line, turned round, for the way back. Nothing when no land joins the two; `why` then
  // says so: "no way over land: Havana lies on another island".
  std::optional<Corridor> find(geo::LonLat from, geo::LonLat to, std::string* why = nullptr) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace rumbo::corridor
