#include "catch.hpp"
#include "documents/language.hpp"
#include "documents/publication.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

using namespace rumbo;
using namespace rumbo::documents;

namespace {
namespace fs = std::filesystem;

const fs::path pages = fs::path(RUMBO_SOURCE_DIR) / "tests" / "documents" / "pages";

std::string_view name_of(prose::BlockKind kind) {
  constexpr std::array<std::string_view, 4> names = {"title", "dateline", "heading", "text"};
  return names[static_cast<std::size_t>(kind)];
}

// What is read of a page, a line a fact: its frame, then its blocks with line and column.
std::string told(const fs::path& page) {
  const Source source = load(page);
  const auto& lexicon = prose::lexicon(language_of(source).language);
  const Frame frame = read_frame(source, lexicon);
  const auto prose = read_prose(source.text, frame.blocks, lexicon);
  const auto publication = find_publication(source, frame, prose, lexicon);
  std::string told =
      fmt::format("published: {}{}\nbecause: {}\ntitle: {}\nagency: {}\noutlet: {}\n\n",
                  publication.when ? time::to_edtf(*publication.when) : "unknown",
                  publication.doubtful ? " doubtful" : "", publication.reason, frame.title,
                  frame.agency, frame.outlet);
  for (const auto& block : frame.blocks) {
    const auto place = in_file(source, block.span);
    told += fmt::format("{} {}:{} {}\n", name_of(block.kind), place.line, place.column,
                        text_of(source.text, block.span));
  }
  return told;
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}
}  // namespace

TEST_CASE("each page gives its story, its date and its agency, and nothing that stands round it") {
  std::size_t seen = 0;
  for (const auto& entry : fs::directory_iterator(pages)) {
    if (entry.path().extension() == ".expected") continue;
    INFO(entry.path().filename().string());
    CHECK(told(entry.path()) == read(entry.path().string() + ".expected"));
    ++seen;
  }
  CHECK(seen == 9);
}

TEST_CASE("a span of plain text is its quote in the file, code point for code point") {
  const auto source = load(pages / "plain_copy_es.txt");
  const auto at = source.text.find("JUCHITÁN");
  const auto place = in_file(source, {at, at + std::string("JUCHITÁN").size()});
  CHECK(place.end - place.begin == 8);
  CHECK(place.line == 13);
  CHECK(place.column == 1);
}
