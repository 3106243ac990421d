#pragma once

#include "documents/frame.hpp"
#include "prose/sentences.hpp"

#include <optional>
#include <string>

namespace rumbo::documents {

using prose::Lexicon;
using prose::Prose;

// When a report was published, and how that is known.
struct Publication {
  std::optional<time::When> when;  // a day
  std::string reason;              // for a person to judge; says why not when there is none
  bool doubtful = false;

  std::optional<time::Day> day() const;
};

// From what the page states of itself (Stated), else a date line, an address in a line of its own,
// else the dateline; where that leaves out the year, from the paths of its images and the weekday
// that the story begins with. Doubtful where two of them disagree: the reason names both. Never the
// clock.
Publication find_publication(const Source& source, const Frame& frame, const Prose& prose,
                             const Lexicon& lexicon);

}  // namespace rumbo::documents
