// Whatever the bytes, reading them as a report or as lines of JSON ends in an InputError or in a
// reading whose spans lie within the text. The first byte says how they are read: 't' as plain
// text, 'h' as HTML, 'm' as Markdown, 'j' as lines, 'g' as lines with mentions given.
#include "reports/reading.hpp"

#include "base/error.hpp"
#include "bulk/read_lines.hpp"
#include "reports/place_roles.hpp"
#include "worlds/small_world.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace rumbo;

const places::PlaceIndex& world() {
  static const SmallWorld small;
  static const gazetteer::Gazetteer gazetteer = small.build();
  static const places::GazetteerIndex index(gazetteer);
  return index;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const reports::Reading& reading, prose::Range range) {
  const auto& words = reading.prose.words;
  require(range.first < range.last && range.last <= words.size());
  const auto span = span_of(words, range);
  require(span.begin < span.end && span.end <= reading.source.text.size());
  const auto where = documents::in_file(reading.source, span);
  require(where.begin <= where.end && where.line > 0);
}

void read_report(std::string bytes, const char* name) {
  const auto reading = reports::read_report(documents::parse(std::move(bytes), name), world());
  for (const auto& mention : reading.mentions.all) check(reading, mention.range);
  for (const auto& timex : reading.timexes) check(reading, timex.range);
  require(reports::find_place_roles(reading).size() == reading.mentions.all.size());
}

void read_lines(std::string bytes, bool given) {
  std::istringstream input(std::move(bytes));
  bulk::LineOptions options;
  options.given_mentions = given;
  options.threads = 1;
  std::size_t answers = 0;
  const auto counts = bulk::read_lines(
      input, "fuzz", world(), options,
      {[&](std::string_view lines) { answers += lines.empty() ? 0 : 1; }, [](const auto&) {}});
  require(answers + counts.broken == counts.lines);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto how = static_cast<char>(data[0]);
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    if (how == 'j' || how == 'g')
      read_lines(std::move(bytes), how == 'g');
    else
      read_report(std::move(bytes), how == 'h' ? "a.html" : how == 'm' ? "a.md" : "a.txt");
  } catch (const base::InputError&) {  // what bytes that are no text end in
  }
  return 0;
}
