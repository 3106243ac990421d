#include "reports/reading.hpp"

#include "documents/language.hpp"

#include <utility>

namespace rumbo::reports {

using documents::find_publication;
using documents::read_frame;
using documents::read_plain;
using documents::Source;
using places::find_mentions;
using places::find_names;
using places::PlaceIndex;
using prose::Lexicon;

Reading read_report(Source source, const PlaceIndex& index, const ReadOptions& options) {
  Reading reading;
  reading.source = std::move(source);
  const std::string& text = reading.source.text;
  reading.language = documents::language_of(reading.source);
  const Lexicon& words = reading.words();
  reading.frame =
      options.given ? read_plain(reading.source, words) : read_frame(reading.source, words);
  reading.prose = read_prose(text, reading.frame.blocks, words);
  reading.publication = find_publication(reading.source, reading.frame, reading.prose, words);
  if (options.published)
    reading.publication = {time::When::on(*options.published), "the date given", false};
  reading.timexes = dates::find_timexes(
      reading.prose, {reading.publication.day(), options.mode.value_or(dates::Mode::news)}, words);
  reading.names = find_names(reading.prose, index, words);
  reading.mentions =
      options.given ? places::resolve_mentions(reading.prose, *options.given, index, words, text)
                    : find_mentions(reading.prose, reading.names, index, words, text);
  reading.actors = find_actors(reading.prose, reading.names, reading.mentions, words);
  return reading;
}

}  // namespace rumbo::reports
