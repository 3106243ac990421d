#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
const Mention* find(const Reading& reading, std::string_view text) {
  for (const auto& mention : reading.mentions.all)
    if (mention.text == text && mention.kind == MentionKind::place) return &mention;
  return nullptr;
}
}  // namespace

TEST_CASE("a surname of the story's is no place, unless a preposition puts something there") {
  const auto reading = read_text(
      "A title of it\n\nMayor Ana Flores met them. Flores spoke for an hour. They slept in "
      "Flores.\n");
  CHECK(reading.names.surnames.contains("flores"));
  int places = 0;
  for (const auto& mention : reading.mentions.all) places += mention.text == "Flores" ? 1 : 0;
  CHECK(places == 1);
}

TEST_CASE("organisations hold no places") {
  const auto reading =
      read_text("A title of it\n\nThe Mexico Refugee Agency sent the Salto National Guard.\n");
  CHECK(find(reading, "Mexico") == nullptr);
  CHECK(find(reading, "Salto") == nullptr);
}

TEST_CASE("persons are known by title, given name or speech, with Spanish particles") {
  const auto reading = read_text(
      "Título de la nota\n\nEl presidente Juan de la Cruz habló con los migrantes en la ciudad. "
      "Petra Zamudio dijo que caminan por la costa.\n");
  CHECK(reading.language == Language::spanish);
  CHECK(reading.names.surnames.contains("cruz"));
  CHECK(reading.names.surnames.contains("zamudio"));
}
