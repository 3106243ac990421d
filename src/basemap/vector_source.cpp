#include "basemap/foreign_files.hpp"

namespace rumbo::basemap {

VectorSource::VectorSource(std::unique_ptr<VectorReading> reading) : reading_(std::move(reading)) {}
VectorSource::~VectorSource() = default;
VectorSource::VectorSource(VectorSource&&) noexcept = default;
VectorSource& VectorSource::operator=(VectorSource&&) noexcept = default;

geo::Features VectorSource::read(const geo::BBox& extent,
                                 const std::vector<std::string>& fields) const {
  return reading_->read(extent, fields);
}

}  // namespace rumbo::basemap
