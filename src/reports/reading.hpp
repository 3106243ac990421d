#pragma once

#include "documents/publication.hpp"
#include "reports/actors.hpp"
#include "reports/counts.hpp"

#include <string>

namespace rumbo::reports {

using documents::Frame;
using documents::Publication;
using documents::Source;
using places::Mentions;
using places::Names;
using places::PlaceIndex;
using prose::Language;
using prose::Lexicon;
using prose::Prose;

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
