#pragma once

#include "reports/actors.hpp"
#include "reports/counts.hpp"
#include "reports/publication.hpp"

#include <string>

namespace rumbo::reports {

// A report as far as it can be read by itself: its frame, prose, names, places and people. Views
// into the place index: it must outlive the reading.
struct Reading {
  std::string id;
  Source source;
  Language language = Language::english;
  Frame frame;
  Prose prose;
  Publication publication;
  Names names;
  Mentions mentions;
  std::vector<Actor> actors;

  const Lexicon& words() const { return lexicon(language); }
};

Reading read_report(Source source, const PlaceIndex& index);

}  // namespace rumbo::reports
