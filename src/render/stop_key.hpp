#pragma once

#include "placement/label.hpp"
#include "render/journey_list.hpp"
#include "render/panel.hpp"
#include "scene/typesetter.hpp"
#include "style/map_settings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::render {

using namespace placement;

// Stops whose names find no room on the map get a letter there and stand, by their letters, in a
// key. Letters and not numbers, which journeys have and dates are full of.

// "A" for 0, "Z" for 25, "AA" for 26.
std::string mark_text(std::size_t number);

// A label for the stop's letter: a disc beside the symbol, or on it where nothing else is free or
// where the symbol, `radius` pixels in half its width, holds it. As large whatever the letter.
Label mark_label(const Label& stop, double radius, const style::MapSettings& settings);
void set_mark(Label& mark, const std::string& text);

// A line of the key. The label outlives it.
struct KeyEntry {
  std::string mark;
  const Label* stop = nullptr;
};

struct KeyShape {
  std::size_t columns = 1;
  double widest = 300;                                  // of a column, pixels
  double type = 1;                                      // of the usual size
  const std::vector<JourneyEntry>* journeys = nullptr;  // named at the top, where no legend does
};

// The key in its columns, read down: letter, name, and what its label would have said of dates.
// Every line is a group with the data of its stop. Its size does not depend on the letters.
Panel key_panel(const std::vector<KeyEntry>& entries, const KeyShape& shape,
                const style::MapSettings& settings, const Typesetter& typesetter,
                std::string_view language);

}  // namespace rumbo::render
