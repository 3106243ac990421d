#include "prose/language.hpp"

#include "prose/vocabulary.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

namespace rumbo::prose {
namespace {

constexpr std::size_t enough = 1U << 14U;  // bytes

constexpr std::array<SmallWords, 15> rows = {{
    {"en",
     "the of and to in a is that was for on with he as it at by be from are this have his not or "
     "had but they were which an their has will who been said after she her its"},
    {"es",
     "de la que el en y a los se del las un por con una su para es al lo como mas pero sus le ha "
     "o este si fue muy sobre entre cuando desde hasta donde quien han era esta son sin hoy "
     "ayer manana pasado pasada"},
    {"fr",
     "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il "
     "sont avec ont ses cette aux mais nous elle ete leur"},
    {"pt",
     "de a o que e do da em um para com nao uma os no se na por mais as dos como mas foi ao ele "
     "das tem seu sua ou ser pelo pela sao esta ate nos"},
    {"it",
     "di e che il la a in per un del non una i le si da con sono della nel come al ha piu anche "
     "dei gli alla lo delle ma o dal era nella"},
    {"de",
     "der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an "
     "werden aus er hat dass sie nach wird bei einer um am"},
    {"nl",
     "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of "
     "uit nog worden door naar heeft hij werd"},
    {"ca",
     "de la el i que a en les del els per un amb una es no al va dels ha com seva aquest "
     "aquesta pel son mes tambe"},
    {"ro",
     "de in si a la o cu pe din nu un care este mai pentru ca sa au fost se le al lui fi ale "
     "dupa prin sunt"},
    {"sv",
     "och i att det som en pa ar av for med den till inte om ett har de jag men han var fran "
     "eller kan vid efter"},
    {"da",
     "og i at det som en pa er af for med den til ikke om et har de jeg men han var fra eller kan "
     "ved efter blev"},
    {"pl",
     "w i na z nie sie do to ze jest o a jak po od za przez dla ale czy byl jego oraz ktory przy "
     "tym"},
    {"tr", "ve bir bu da de icin ile olarak cok daha olan gibi kadar sonra ne ama en o icinde"},
    {"id",
     "yang dan di dengan untuk dari ini itu pada tidak dalam akan adalah ke oleh juga sebagai "
     "telah mereka karena ada"},
    {"ht", "nan ak pou yo te li ki sa pa gen se moun kap fe anpil tout gouvenman"},
}};

std::string_view beginning(std::string_view text) {
  if (text.size() <= enough) return text;
  std::size_t end = enough;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

struct Tally {
  std::array<std::size_t, rows.size()> small{};
  std::size_t words = 0;
};

Tally count_small_words(std::string_view text) {
  Tally tally;
  std::string folded;
  const Vocabulary& known = vocabulary();
  text::TokenReader reader(text);
  for (text::TokenSpan token; reader.next(token);) {
    if (token.kind != text::TokenKind::word) continue;
    ++tally.words;
    folded.clear();
    text::append_folded(folded, text.substr(token.begin, token.end - token.begin));
    const auto* entry = known.find(folded);
    unsigned languages = entry ? entry->small_word_of : 0U;
    for (; languages != 0; languages &= languages - 1)
      ++tally.small[static_cast<std::size_t>(std::countr_zero(languages))];
  }
  return tally;
}

}  // namespace

std::span<const SmallWords> small_words() { return rows; }

LanguageGuess guess_language(std::string_view text) {
  constexpr std::size_t few_words = 20;   // no judging by fewer
  constexpr std::size_t least_part = 25;  // of prose at least one word in so many is a small one
  const Tally tally = count_small_words(beginning(text));
  const auto [english, spanish] = std::pair(tally.small[0], tally.small[1]);
  LanguageGuess guess;
  if (spanish > english) guess.language = Language::spanish;
  const std::size_t ours = std::max(english, spanish);
  const std::size_t others = *std::ranges::max_element(tally.small);
  guess.sure = tally.words < few_words || (ours == others && ours * least_part >= tally.words);
  return guess;
}

std::string_view to_string(Language language) {
  return rows[static_cast<std::size_t>(language)].language;
}

}  // namespace rumbo::prose
