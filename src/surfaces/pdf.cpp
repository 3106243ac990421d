#include "surfaces/pdf.hpp"

#include "surfaces/cairo_handles.hpp"
#include "surfaces/cairo_painter.hpp"
#include "surfaces/page_boxes.hpp"

#include <utility>

#include <cairo-pdf.h>

namespace rumbo::surfaces {
namespace {

constexpr double points_a_pixel = 72.0 / 96.0;
constexpr double millimetre = 96.0 / 25.4;
constexpr double mark_gap = 1 * millimetre;  // between bleed and crop marks
constexpr double mark_length = 5 * millimetre;
constexpr double mark_border = 1 * millimetre;  // beyond them
constexpr double mark_width = 0.25 / points_a_pixel;

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

// What of the sheet lies beyond the trimmed page, on each side.
double border_of(const Scene& scene) {
  return scene.bleed > 0 ? scene.bleed + mark_gap + mark_length + mark_border : 0;
}

// Two short lines at each corner, in line with the edges to cut along.
void draw_crop_marks(cairo_t* context, const Scene& scene) {
  const double from = scene.bleed + mark_gap, to = from + mark_length;
  for (const double x : {0.0, static_cast<double>(scene.width)})
    for (const double y : {0.0, static_cast<double>(scene.height)}) {
      const double out_x = x > 0 ? 1 : -1, out_y = y > 0 ? 1 : -1;
      cairo_move_to(context, x + out_x * from, y), cairo_line_to(context, x + out_x * to, y);
      cairo_move_to(context, x, y + out_y * from), cairo_line_to(context, x, y + out_y * to);
    }
  cairo_set_source_rgb(context, 0, 0, 0);
  cairo_set_line_width(context, mark_width);
  cairo_stroke(context);
}

// The page with its bleed, on a sheet that the ink of neither leaves.
void paint_page(cairo_t* context, const Scene& scene, const Typesetter& typesetter) {
  const double border = border_of(scene);
  cairo_scale(context, points_a_pixel, points_a_pixel);
  cairo_translate(context, border, border);
  cairo_save(context);
  cairo_rectangle(context, -scene.bleed, -scene.bleed, scene.width + 2 * scene.bleed,
                  scene.height + 2 * scene.bleed);
  if (scene.bleed > 0) cairo_clip(context);
  cairo_new_path(context);
  paint_on(context, scene, typesetter, Letters::glyphs);
  cairo_restore(context);
  if (scene.bleed > 0) draw_crop_marks(context, scene);
}

PageBoxes boxes_of(const Scene& scene) {
  const auto box = [&](double beyond) {
    const double low = (border_of(scene) - beyond) * points_a_pixel;
    return Box{low, low, low + (scene.width + 2 * beyond) * points_a_pixel,
               low + (scene.height + 2 * beyond) * points_a_pixel};
  };
  return {box(0), box(scene.bleed)};
}

}  // namespace

std::string write_pdf(const Scene& scene, const Typesetter& typesetter) {
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(
      append, &bytes, (scene.width + 2 * border_of(scene)) * points_a_pixel,
      (scene.height + 2 * border_of(scene)) * points_a_pixel));
  check(cairo_surface_status(surface.get()), "make the PDF");
  cairo_pdf_surface_restrict_to_version(
      surface.get(), scene.bleed > 0 ? CAIRO_PDF_VERSION_1_4  // a table of offsets as text
                                     : CAIRO_PDF_VERSION_1_5);
  set_metadata(surface.get(), scene);
  const Context context(cairo_create(surface.get()));
  check(cairo_status(context.get()), "start the PDF");
  paint_page(context.get(), scene, typesetter);
  cairo_show_page(context.get());
  check(cairo_status(context.get()), "draw the PDF");
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()), "finish the PDF");
  return scene.bleed > 0 ? with_page_boxes(std::move(bytes), boxes_of(scene)) : bytes;
}

}  // namespace rumbo::surfaces
