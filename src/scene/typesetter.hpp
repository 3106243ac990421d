#pragma once

#include "scene/scene.hpp"
#include "scene/track.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct _cairo;
struct _cairo_scaled_font;

namespace rumbo::scene {

// Parts of an em, of the fonts that ship: where text stands about its baseline.
inline constexpr double cap_height = 0.714;
inline constexpr double descent = 0.22;

struct Measure {
  double width = 0;               // pixels
  std::vector<char32_t> missing;  // the code points no font has
};

// One of a text's glyphs.
struct Glyph {
  _cairo_scaled_font* font = nullptr;  // lives as long as the typesetter; none where no font has it
  unsigned long number = 0;            // in the font
  double x = 0, y = 0;                 // of its origin, where the text's baseline begins at 0, 0
};

// Shapes lines of text with Pango and HarfBuzz, from the fonts that one fontconfig file names and
// no others, so that a map looks the same on every machine. Confined to a thread.
class Typesetter {
 public:
  // The first one made in a process sets an environment variable for a moment: make it before other
  // threads read theirs. Error when the file is missing or names no font of `family`; `language` is
  // a BCP 47 tag.
  Typesetter(const std::filesystem::path& fontconfig, const std::string& family,
             const std::string& language);
  ~Typesetter();
  Typesetter(Typesetter&&) noexcept;
  Typesetter& operator=(Typesetter&&) noexcept;

  Measure measure(const std::string& text, const Font& font) const;
  // Adds the outlines of the text to the context's path, the baseline beginning at 0, 0.
  void trace(_cairo* context, const std::string& text, const Font& font) const;
  // The text's glyphs. Kept for those who ask again. Valid until the next call.
  const std::vector<Glyph>& glyphs(const std::string& text, const Font& font) const;
  // Shows the text as glyphs that remember their characters, the baseline beginning at 0, 0: what a
  // PDF needs to embed fonts and to be searched.
  void show(_cairo* context, const std::string& text, const Font& font) const;

  // The same along a track, the text's middle in its middle. Shaped as a whole: a letter, with its
  // marks, is turned as one.
  std::vector<double> cluster_widths(const std::string& text, const Font& font) const;
  void trace(_cairo* context, const std::string& text, const Font& font, const Track& track) const;
  void show(_cairo* context, const std::string& text, const Font& font, const Track& track) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace rumbo::scene
