#include "surfaces/cairo_handles.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

namespace rumbo::surfaces {

void check(cairo_status_t status, const char* doing) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw base::Error(fmt::format("cannot {}: {}", doing, cairo_status_to_string(status)));
}

}  // namespace rumbo::surfaces
