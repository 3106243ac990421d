#pragma once

#include "geo/lonlat.hpp"

#include <memory>
#include <optional>
#include <string>

namespace rumbo::geo {

// What a projection does to the globe: where it is centred and, for one that shows the globe as a
// disc (ortho, laea, aeqd, stere, gnom), how many degrees of arc from there may be drawn; 0 for all
// others, which tear the globe along the meridian opposite the centre's.
struct ProjectionShape {
  LonLat centre;
  double reach = 0;
};

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
  const ProjectionShape& shape() const { return shape_; }

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
  std::string definition_;
  ProjectionShape shape_;
};

}  // namespace rumbo::geo
