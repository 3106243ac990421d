#include "reports/reading.hpp"

#include "documents/language.hpp"

#include <utility>

namespace rumbo::reports {

using documents::find_publication;
using documents::read_frame;
using documents::read_plain;
using documents::Source;
using places::find_names;
using places::PlaceIndex;
using prose::Lexicon;

namespace {

void settle(Reading& reading, std::vector<places::Mention> spotted, const PlaceIndex& index,
            const ReadOptions& options) {
  const Lexicon& words = reading.words();
  reading.mentions =
      options.given
          ? places::settle_given(std::move(spotted), reading.prose, index, words, options.ranking)
          : places::settle_mentions(std::move(spotted), reading.prose, index, words,
                                    reading.source.text, options.ranking);
}

}  // namespace

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
  auto spotted = options.given ? places::given_mentions(reading.prose, *options.given, index, text)
                               : places::spot(reading.prose, reading.names, index, words, text);
  if (!options.outlet.empty()) reading.spotted = spotted;
  settle(reading, std::move(spotted), index, options);
  return reading;
}

void rank_again(Reading& reading, const PlaceIndex& index, const ReadOptions& options) {
  settle(reading, std::move(reading.spotted), index, options);
}

Reading read_report(Source source, const PlaceIndex& index, const ReadOptions& options) {
  Reading reading = read_places(std::move(source), index, options);
  reading.actors = find_actors(reading.prose, reading.names, reading.mentions, reading.words());
  return reading;
}

}  // namespace rumbo::reports
