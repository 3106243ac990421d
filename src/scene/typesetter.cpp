#include "scene/typesetter.hpp"

#include "base/error.hpp"
#include "scene/bent_line.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <unordered_map>

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace rumbo::scene {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct FreeDescription {
  void operator()(PangoFontDescription* description) const {
    pango_font_description_free(description);
  }
};
struct DestroyConfig {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;
using Config = std::unique_ptr<FcConfig, DestroyConfig>;

std::string family_found(FcConfig* config, const std::string& family) {
  FcPattern* wanted =
      FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family.c_str(), static_cast<char*>(nullptr));
  FcConfigSubstitute(config, wanted, FcMatchPattern);
  FcDefaultSubstitute(wanted);
  FcResult result = FcResultNoMatch;
  FcPattern* match = FcFontMatch(config, wanted, &result);
  FcChar8* name = nullptr;
  std::string found;
  if (match && FcPatternGetString(match, FC_FAMILY, 0, &name) == FcResultMatch)
    found = reinterpret_cast<const char*>(name);
  if (match) FcPatternDestroy(match);
  FcPatternDestroy(wanted);
  return found;
}

Config read_config(const std::filesystem::path& file, const std::string& family) {
  if (!std::filesystem::is_regular_file(file))
    throw base::Error(
        fmt::format("cannot find the font list {}: install rumbo's data again", file.string()));
  Config config(FcConfigCreate());
  const auto* name = reinterpret_cast<const FcChar8*>(file.c_str());
  if (!FcConfigParseAndLoad(config.get(), name, FcTrue) || !FcConfigBuildFonts(config.get()))
    throw base::Error(fmt::format("cannot read the font list {}", file.string()));
  if (family_found(config.get(), family) != family)
    throw base::Error(fmt::format(
        "the font '{}' is not installed where {} looks: install the package fonts-noto-core",
        family, file.string()));
  return config;
}

// Hinting and rounding off, so that text is as wide on every surface and at every scale.
void fix_rendering(PangoContext* context, const std::string& language) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 96);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
  pango_context_set_language(context, pango_language_from_string(language.c_str()));
}

// Pango takes the language of scripts that the map's language does not write, and with it the shape
// of Han characters, from LANGUAGE or PANGO_LANGUAGE; it reads them once, here, as "en".
void forget_the_users_languages() {
  static std::once_flag done;
  std::call_once(done, [] {
    constexpr const char* name = "PANGO_LANGUAGE";
    const char* const value = std::getenv(name);
    const std::string before = value ? value : "";
    setenv(name, "en", 1);
    // Declared pure, so that the call alone would be left out.
    PangoLanguage** volatile read = pango_language_get_preferred();
    static_cast<void>(read);
    if (value)
      setenv(name, before.c_str(), 1);
    else
      unsetenv(name);
  });
}

std::vector<char32_t> missing_glyphs(PangoLayout* layout) {
  std::vector<char32_t> missing;
  if (pango_layout_get_unknown_glyphs_count(layout) == 0) return missing;
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
  for (GSList* run = line ? line->runs : nullptr; run; run = run->next) {
    const PangoGlyphString* glyphs = static_cast<PangoGlyphItem*>(run->data)->glyphs;
    for (int i = 0; i < glyphs->num_glyphs; ++i) {
      const PangoGlyph glyph = glyphs->glyphs[i].glyph;
      if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) && glyph != PANGO_GLYPH_EMPTY)
        missing.push_back(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
    }
  }
  return missing;
}

constexpr std::size_t most_known = 1 << 15;

std::string key_of(const std::string& text, const Font& font) {
  return fmt::format("{}|{}|{}|{}|{}|{}", font.family, font.size, font.bold, font.italic,
                     font.spacing, text);
}

struct DestroyFont {
  void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
};
using ScaledFont = std::unique_ptr<cairo_scaled_font_t, DestroyFont>;

}  // namespace

struct Typesetter::Implementation {
  Config config;
  std::unique_ptr<PangoFontMap, Unref> fonts;
  std::unique_ptr<PangoContext, Unref> context;
  std::vector<ScaledFont> used;                    // those that glyphs are of
  std::unordered_map<std::string, Measure> known;  // maps of many sizes ask again and again
  std::unordered_map<std::string, std::vector<Glyph>> set;  // tiles of many zooms too

  Layout lay_out(const std::string& text, const Font& font) const {
    const std::unique_ptr<PangoFontDescription, FreeDescription> description(
        pango_font_description_new());
    pango_font_description_set_family(description.get(), font.family.c_str());
    pango_font_description_set_absolute_size(description.get(), font.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(),
                                      font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(description.get(),
                                     font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    Layout layout(pango_layout_new(context.get()));
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    if (font.spacing != 0) space_out(layout.get(), font.spacing);
    return layout;
  }

  // The font, held from now on.
  cairo_scaled_font_t* hold(PangoFont* font) {
    cairo_scaled_font_t* const scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
    if (std::ranges::find(used, scaled, &ScaledFont::get) == used.end())
      used.emplace_back(cairo_scaled_font_reference(scaled));
    return scaled;
  }

  std::vector<Glyph> glyphs(const std::string& text, const Font& font) {
    const Layout layout = lay_out(text, font);
    PangoLayoutLine* const line = pango_layout_get_line_readonly(layout.get(), 0);
    std::vector<Glyph> glyphs;
    double x = 0;
    for (GSList* at = line ? line->runs : nullptr; at; at = at->next) {
      const auto* const run = static_cast<PangoGlyphItem*>(at->data);
      cairo_scaled_font_t* const scaled = hold(run->item->analysis.font);
      for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& info = run->glyphs->glyphs[i];
        if (info.glyph != PANGO_GLYPH_EMPTY)
          glyphs.push_back({info.glyph & PANGO_GLYPH_UNKNOWN_FLAG ? nullptr : scaled, info.glyph,
                            x + static_cast<double>(info.geometry.x_offset) / PANGO_SCALE,
                            static_cast<double>(info.geometry.y_offset) / PANGO_SCALE});
        x += static_cast<double>(info.geometry.width) / PANGO_SCALE;
      }
    }
    return glyphs;
  }

  static void space_out(PangoLayout* layout, double pixels) {
    PangoAttrList* list = pango_attr_list_new();
    const int units = static_cast<int>(std::lround(pixels * PANGO_SCALE));
    pango_attr_list_insert(list, pango_attr_letter_spacing_new(units));
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
  }
};

Typesetter::Typesetter(const std::filesystem::path& fontconfig, const std::string& family,
                       const std::string& language)
    : implementation_(std::make_unique<Implementation>()) {
  forget_the_users_languages();
  implementation_->config = read_config(fontconfig, family);
  implementation_->fonts.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!implementation_->fonts) throw base::Error("this Pango was built without FreeType");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(implementation_->fonts.get()),
                               implementation_->config.get());
  implementation_->context.reset(pango_font_map_create_context(implementation_->fonts.get()));
  fix_rendering(implementation_->context.get(), language);
}

Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;

Measure Typesetter::measure(const std::string& text, const Font& font) const {
  auto& known = implementation_->known;
  const std::string key = key_of(text, font);
  if (const auto found = known.find(key); found != known.end()) return found->second;
  const Layout layout = implementation_->lay_out(text, font);
  PangoRectangle logical{};
  pango_layout_get_extents(layout.get(), nullptr, &logical);
  if (known.size() >= most_known) known.clear();
  return known
      .emplace(key, Measure{static_cast<double>(logical.width) / PANGO_SCALE,
                            missing_glyphs(layout.get())})
      .first->second;
}

void Typesetter::trace(_cairo* context, const std::string& text, const Font& font) const {
  const Layout layout = implementation_->lay_out(text, font);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  if (!line) return;
  cairo_move_to(context, 0, 0);
  pango_cairo_layout_line_path(context, line);
}

const std::vector<Glyph>& Typesetter::glyphs(const std::string& text, const Font& font) const {
  auto& set = implementation_->set;
  const std::string key = key_of(text, font);
  if (const auto found = set.find(key); found != set.end()) return found->second;
  if (set.size() >= most_known) set.clear();
  return set.emplace(key, implementation_->glyphs(text, font)).first->second;
}

void Typesetter::show(_cairo* context, const std::string& text, const Font& font) const {
  const Layout layout = implementation_->lay_out(text, font);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  if (!line) return;
  cairo_move_to(context, 0, 0);
  pango_cairo_show_layout_line(context, line);
}

std::vector<double> Typesetter::cluster_widths(const std::string& text, const Font& font) const {
  const Layout layout = implementation_->lay_out(text, font);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  return line ? scene::cluster_widths(line) : std::vector<double>{};
}

void Typesetter::trace(_cairo* context, const std::string& text, const Font& font,
                       const Track& track) const {
  const Layout layout = implementation_->lay_out(text, font);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  if (line) trace_bent(context, line, track);
}

void Typesetter::show(_cairo* context, const std::string& text, const Font& font,
                      const Track& track) const {
  const Layout layout = implementation_->lay_out(text, font);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  if (line) show_bent(context, line, text, track);
}

}  // namespace rumbo::scene
