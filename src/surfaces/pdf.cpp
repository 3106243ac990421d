#include "surfaces/pdf.hpp"

#include "surfaces/cairo_handles.hpp"
#include "surfaces/cairo_painter.hpp"

#include <cairo-pdf.h>

namespace rumbo::surfaces {
namespace {

constexpr double points_a_pixel = 72.0 / 96.0;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set_metadata(cairo_surface_t* surface, const Scene& scene) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, scene.description.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "rumbo");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
}

}  // namespace

std::string write_pdf(const Scene& scene, const Typesetter& typesetter) {
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(
      append, &bytes, scene.width * points_a_pixel, scene.height * points_a_pixel));
  check(cairo_surface_status(surface.get()), "make the PDF");
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  set_metadata(surface.get(), scene);
  const Context context(cairo_create(surface.get()));
  check(cairo_status(context.get()), "start the PDF");
  cairo_scale(context.get(), points_a_pixel, points_a_pixel);
  paint_on(context.get(), scene, typesetter, Letters::glyphs);
  cairo_show_page(context.get());
  check(cairo_status(context.get()), "draw the PDF");
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()), "finish the PDF");
  return bytes;
}

}  // namespace rumbo::surfaces
