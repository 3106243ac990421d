#include "reports/reading.hpp"

#include <utility>

namespace rumbo::reports {

using documents::find_publication;
using documents::read_frame;
using documents::Source;
using places::find_mentions;
using places::find_names;
using places::PlaceIndex;
using prose::Lexicon;

Reading read_report(Source source, const PlaceIndex& index, const ReadOptions& options) {
  Reading reading;
  reading.source = std::move(source);
  const std::string& text = reading.source.text;
  reading.language =
      prose::detect_language(prose::words_of(text, {reading.source.begin, text.size()}));
  const Lexicon& words = reading.words();
  reading.frame = read_frame(reading.source, words);
  reading.prose = read_prose(text, reading.frame.blocks, words);
  reading.publication = find_publication(reading.source, reading.frame, reading.prose, words);
  if (options.published)
    reading.publication = {time::When::on(*options.published), "the date given", false};
  const auto published = reading.publication.day();
  const auto mode = options.mode ? *options.mode
                                 : dates::choose_mode(reading.prose, published.has_value(), words);
  reading.timexes = dates::find_timexes(reading.prose, {published, mode}, words);
  reading.names = find_names(reading.prose, index, words);
  reading.mentions =
      options.given ? places::resolve_mentions(reading.prose, *options.given, index, words, text)
                    : find_mentions(reading.prose, reading.names, index, words, text);
  reading.actors = find_actors(reading.prose, reading.names, reading.mentions, words);
  return reading;
}

}  // namespace rumbo::reports
