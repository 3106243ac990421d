#pragma once

#include "basemap/basemap.hpp"
#include "route/shapes.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::route {

// Outlines from the basemap's `countries` and `admin1`, border lines from its `borders`. The
// basemap must outlive it. Confined to the basemap's thread.
class BasemapShapes : public Shapes {
 public:
  explicit BasemapShapes(const basemap::Basemap& basemap) : basemap_(basemap) {}
  geo::Geometry outline(const gazetteer::Place& place) const override;
  std::vector<geo::Line> border(std::string_view first, std::string_view second) const override;

  // The layers that outlines and borders were taken from so far, for their credits.
  const std::set<std::string>& layers_used() const { return layers_used_; }

 private:
  geo::Geometry division(const gazetteer::Place& place) const;
  geo::Geometry country(const gazetteer::Place& place) const;
  std::string alpha3(std::string_view alpha2) const;

  const basemap::Basemap& basemap_;
  mutable std::set<std::string> layers_used_;
};

}  // namespace rumbo::route
