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

Reading read_report(Source source, const PlaceIndex& index) {
  Reading reading;
  reading.source = std::move(source);
  const std::string& text = reading.source.text;
  reading.language = prose::detect_language(prose::words_of(text, {reading.source.begin, text.size()}));
  const Lexicon& words = reading.words();
  reading.frame = read_frame(reading.source, words);
  reading.prose = read_prose(text, reading.frame.blocks, words);
  reading.publication = find_publication(reading.source, reading.frame, reading.prose, words);
  reading.names = find_names(reading.prose, index, words);
  reading.mentions = find_mentions(reading.prose, reading.names, index, words, text);
  reading.actors = find_actors(reading.prose, reading.names, reading.mentions, words);
  return reading;
}

}  // namespace rumbo::reports
