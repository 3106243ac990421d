#include "scene/bent_line.hpp"

#include <memory>
#include <numbers>

#include <pango/pangocairo.h>

namespace rumbo::scene {
namespace {

struct FreeGlyphs {
  void operator()(PangoGlyphString* glyphs) const { pango_glyph_string_free(glyphs); }
};
struct FreeItem {
  void operator()(PangoItem* item) const { pango_item_free(item); }
};
using Glyphs = std::unique_ptr<PangoGlyphString, FreeGlyphs>;
using Item = std::unique_ptr<PangoItem, FreeItem>;

// Glyphs of one run that stand for the same characters.
struct Cluster {
  PangoGlyphItem* run;
  int first, last;  // glyphs, `last` is the one behind
  int begin, end;   // bytes of the run's text
};

double width_of(const Cluster& cluster) {
  int units = 0;
  for (int i = cluster.first; i < cluster.last; ++i)
    units += cluster.run->glyphs->glyphs[i].geometry.width;
  return static_cast<double>(units) / PANGO_SCALE;
}

void add_clusters(PangoGlyphItem* run, std::vector<Cluster>& out) {
  const PangoGlyphString& glyphs = *run->glyphs;
  const std::size_t before = out.size();
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    if (i == 0 || glyphs.log_clusters[i] != glyphs.log_clusters[i - 1])
      out.push_back({run, i, i, glyphs.log_clusters[i], 0});
    out.back().last = i + 1;
  }
  const bool right_to_left = run->item->analysis.level % 2 != 0;
  for (std::size_t i = before; i < out.size(); ++i) {
    const bool is_last = right_to_left ? i == before : i + 1 == out.size();
    out[i].end = is_last ? run->item->length : out[right_to_left ? i - 1 : i + 1].begin;
  }
}

std::vector<Cluster> clusters_of(PangoLayoutLine* line) {
  std::vector<Cluster> clusters;
  for (GSList* run = line->runs; run; run = run->next)
    add_clusters(static_cast<PangoGlyphItem*>(run->data), clusters);
  return clusters;
}

Glyphs glyphs_of(const Cluster& cluster) {
  Glyphs part(pango_glyph_string_new());
  pango_glyph_string_set_size(part.get(), cluster.last - cluster.first);
  for (int i = cluster.first; i < cluster.last; ++i) {
    part->glyphs[i - cluster.first] = cluster.run->glyphs->glyphs[i];
    part->log_clusters[i - cluster.first] = 0;
  }
  return part;
}

// Calls `draw` for every cluster, the origin where its baseline begins and turned as it is.
template <class Draw>
void each_in_place(cairo_t* context, PangoLayoutLine* line, const Track& track, Draw draw) {
  const std::vector<Cluster> clusters = clusters_of(line);
  const std::vector<Stand> stands = stands_on(track, cluster_widths(line));
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    cairo_save(context);
    cairo_translate(context, stands[i].at.x, stands[i].at.y);
    cairo_rotate(context, stands[i].angle * std::numbers::pi / 180);
    cairo_move_to(context, -width_of(clusters[i]) / 2, 0);
    draw(clusters[i], glyphs_of(clusters[i]));
    cairo_restore(context);
  }
}

}  // namespace

std::vector<double> cluster_widths(PangoLayoutLine* line) {
  std::vector<double> widths;
  for (const Cluster& cluster : clusters_of(line)) widths.push_back(width_of(cluster));
  return widths;
}

void trace_bent(cairo_t* context, PangoLayoutLine* line, const Track& track) {
  each_in_place(context, line, track, [&](const Cluster& cluster, const Glyphs& glyphs) {
    pango_cairo_glyph_string_path(context, cluster.run->item->analysis.font, glyphs.get());
  });
}

void show_bent(cairo_t* context, PangoLayoutLine* line, const std::string& text,
               const Track& track) {
  each_in_place(context, line, track, [&](const Cluster& cluster, const Glyphs& glyphs) {
    const Item item(pango_item_copy(cluster.run->item));
    item->offset += cluster.begin;
    item->length = cluster.end - cluster.begin;
    item->num_chars = static_cast<int>(
        g_utf8_strlen(text.data() + item->offset, static_cast<gssize>(item->length)));
    PangoGlyphItem part{};
    part.item = item.get();
    part.glyphs = glyphs.get();
    pango_cairo_show_glyph_item(context, text.c_str(), &part);
  });
}

}  // namespace rumbo::scene
