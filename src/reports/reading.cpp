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

Reading read_places(Source source, const PlaceIndex& index, const ReadOptions& options) {
  Reading reading;
  reading.source = std::move(source);
  const std::string& text = reading.source.text;
  const auto guess = documents::language_of(reading.source);
  reading.language = guess.language;
  reading.foreign = !guess.sure;
  const Lexicon& words = reading.words();
  reading.frame = options.plain || options.given ? read_plain(reading.source, words)
                                                 : read_frame(reading.source, words);
  reading.prose = read_prose(text, reading.frame.blocks, words);
  reading.publication = find_publication(reading.source, reading.frame, reading.prose, words);
  if (options.published)
    reading.publication = {time::When::on(*options.published), "the date given", false};
  const auto published = reading.publication.day();
  reading.mode = options.mode ? *options.mode
                              : dates::choose_mode(reading.prose, published.has_value(), words);
  reading.timexes = dates::find_timexes(reading.prose, {published, reading.mode}, words);
  reading.names = find_names(reading.prose, index, words);
  find_places(reading, index, options);
  return reading;
}

void find_places(Reading& reading, const PlaceIndex& index, const ReadOptions& options) {
  const std::string& text = reading.source.text;
  const Lexicon& words = reading.words();
  reading.mentions = options.given ? places::resolve_mentions(reading.prose, *options.given, index,
                                                              words, text, options.ranking)
                                   : find_mentions(reading.prose, reading.names, index, words, text,
                                                   options.ranking);
}

Reading read_report(Source source, const PlaceIndex& index, const ReadOptions& options) {
  Reading reading = read_places(std::move(source), index, options);
  reading.actors = find_actors(reading.prose, reading.names, reading.mentions, reading.words());
  return reading;
}

}  // namespace rumbo::reports
