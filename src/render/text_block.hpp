#pragma once

#include "placement/label.hpp"
#include "style/style.hpp"

#include <string>
#include <vector>

namespace rumbo::render {

using namespace placement;

// A layer's text for one feature: its text-field cleaned, transformed and broken into measured
// lines of at most text-max-width ems, `type` times as large as text-size. Empty when there is
// nothing to say.
std::vector<LabelLine> text_block(const style::Layer& layer, const style::Context& context,
                                  const std::string& family, const Typesetter& typesetter,
                                  double type = 1);

// Breaks a text at spaces into lines of at most `width` pixels.
std::vector<std::string> wrap(const std::string& text, const Font& font, double width,
                              const Typesetter& typesetter);

// Candidates round a point after text-variable-anchor or text-anchor, `radius` being the symbol's
// there.
std::vector<Candidate> point_candidates(const style::Layer& layer, const style::Context& context,
                                        const Label& label);

// Further candidates for a label that must find room: farther off, and with leader lines.
void add_leader_candidates(Label& label);

// A candidate whose box touches, from `anchor`'s side, the circle of `distance` pixels about a
// point.
Candidate anchored(std::string_view anchor, XY at, XY size, double distance);

}  // namespace rumbo::render
