// Whatever the bytes, a report ends in an InputError or in a text whose frame, prose and dates can
// be read: blocks lie within it and between its code points, spans lead into the file, and no word
// of a text declared to be a story is lost. The first byte chooses the file's ending.
#include "base/error.hpp"
#include "documents/language.hpp"
#include "documents/publication.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace rumbo;
using namespace rumbo::documents;

void insist(bool holds) {
  if (!holds) std::abort();
}

bool between_code_points(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_blocks(const Source& source, const Frame& frame) {
  for (const auto& block : frame.blocks) {
    insist(block.span.begin <= block.span.end && block.span.end <= source.text.size());
    insist(between_code_points(source.text, block.span.begin));
    insist(between_code_points(source.text, block.span.end));
    const auto place = in_file(source, block.span);
    insist(place.begin <= place.end && place.line > 0 && place.column > 0);
  }
}

void check_no_word_lost(const Source& source, const Frame& frame) {
  std::vector<bool> covered(source.text.size(), false);
  for (const auto& block : frame.blocks)
    for (std::size_t at = block.span.begin; at < block.span.end; ++at) covered[at] = true;
  for (const auto& word : prose::words_of(source.text, {source.begin, source.text.size()}))
    if (word.is_word() || word.is_number()) insist(covered[word.span.begin]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array<const char*, 3> files = {"fuzz.txt", "fuzz.md", "fuzz.html"};
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  Source source;
  try {
    source = parse(bytes, files[data[0] % files.size()]);
  } catch (const base::InputError&) {
    return 0;
  }
  insist(!text::first_invalid_utf8(source.text));
  const auto& lexicon = prose::lexicon(language_of(source).language);
  const Frame frame = read_frame(source, lexicon);
  check_blocks(source, frame);
  const auto prose = read_prose(source.text, frame.blocks, lexicon);
  find_publication(source, frame, prose, lexicon);
  const Frame plain = read_plain(source, lexicon);
  check_blocks(source, plain);
  check_no_word_lost(source, plain);
  return 0;
}
