#pragma once

#include "base/diagnostic.hpp"
#include "gazetteer/gazetteer.hpp"
#include "itinerary/itinerary.hpp"
#include "places/place_index.hpp"
#include "reports/privacy.hpp"
#include "reports/reading.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::reports {

using documents::Source;
using places::PlaceIndex;

struct DraftOptions {
  std::string title;  // empty: made from the journeys
  // The itinerary's folder: reports' files are written relative to it. Nothing: as they were given.
  std::optional<std::filesystem::path> relative_to;
  documents::LoadOptions load;  // how the files are read
  // Of reports in an itinerary that is drafted again: their ids, by the file as it is written
  // there, and the dates that a person set, by the id.
  std::map<std::string, std::string> ids;
  std::map<std::string, time::Day> published;
  bool public_only = false;  // no quotes, and nobody named anywhere
};

// A report's file as the itinerary writes it.
std::string written_path(const std::filesystem::path& path,
                         const std::optional<std::filesystem::path>& relative_to);

// Reads news stories into journeys, one for each group that a story tells of; copies of one story
// (same_story.hpp) are one, with the evidence of all. Where the reader is unsure it says so
// and asks: see Itinerary::questions. A story that tells of no movement gives no journey and a note
// in `diagnostics`. InputError for files that are no text, before anything is read further; see
// source.hpp. UsageError when there are no files. Deterministic: nothing depends on the clock, the
// locale or the time zone.
itinerary::Itinerary draft(const std::vector<std::filesystem::path>& files,
                           const gazetteer::Gazetteer& gazetteer, const DraftOptions& options,
                           base::Diagnostics& diagnostics);

// The same from files loaded already, with any index.
itinerary::Itinerary draft(std::vector<Source> sources, const PlaceIndex& index,
                           const DraftOptions& options, base::Diagnostics& diagnostics);

}  // namespace rumbo::reports
