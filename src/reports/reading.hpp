#pragma once

#include "dates/timexes.hpp"
#include "documents/publication.hpp"
#include "places/resolution.hpp"
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
  bool foreign = false;  // in neither language: what is read is what the gazetteer finds
  Frame frame;
  Prose prose;
  Publication publication;
  dates::Mode mode = dates::Mode::news;  // the one it was read in
  Names names;
  std::vector<places::Mention> spotted;  // before they were ranked; where there is an outlet
  Mentions mentions;
  std::vector<dates::Timex> timexes;
  std::vector<Actor> actors;

  const Lexicon& words() const { return lexicon(language); }
};

// What is known of a report beside its text.
struct ReadOptions {
  std::optional<time::Day> published;  // wins over what the text says
  std::optional<dates::Mode> mode;     // nothing: chosen from the text
  bool plain = false;                  // a story and nothing else: read_plain() finds its frame
  std::string outlet;                  // who published it: "thetowntalk.com"; may be empty
  std::optional<std::vector<prose::Span>> given;  // resolve these mentions, and spot none
  places::RankOptions ranking;                    // with where the outlet is at home
};

Reading read_report(Source source, const PlaceIndex& index, const ReadOptions& options = {});

// The same without the actors: places and dates, fast.
Reading read_places(Source source, const PlaceIndex& index, const ReadOptions& options = {});

// Ranks what was spotted anew: more is known of its outlet by now. Once, and where options named an
// outlet when the report was read.
void rank_again(Reading& reading, const PlaceIndex& index, const ReadOptions& options);

}  // namespace rumbo::reports
