#pragma once

#include "geo/bbox.hpp"
#include "geo/lonlat.hpp"

#include <memory>
#include <optional>
#include <string>

namespace rumbo::geo {

// A map projection from WGS 84 degrees to metres on a plane, by PROJ. Confined to a thread.
class Projection {
 public:
  // Any PROJ string, "EPSG:n", or "mercator". UsageError when PROJ does not know it or it is not a
  // projection.
  explicit Projection(const std::string& definition);
  ~Projection();
  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;

  std::optional<XY> forward(LonLat position) const;  // nothing outside the projection's domain
  std::optional<LonLat> inverse(XY position) const;
  const std::string& definition() const { return definition_; }

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
  std::string definition_;
};

// The definition to draw an extent with: conformal conic or transverse Mercator up to a continent's
// size (Mercator astride the equator), Lambert azimuthal equal-area near a pole or over half the
// world, Equal Earth beyond.
std::string projection_for(const BBox& extent);

}  // namespace rumbo::geo
