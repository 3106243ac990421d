#pragma once

#include <memory>

#include <cairo.h>

namespace rumbo::surfaces {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyContext>;

// Error "cannot <doing>: <why>" unless the status is success.
void check(cairo_status_t status, const char* doing);

}  // namespace rumbo::surfaces
