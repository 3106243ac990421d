#include "prose/sentences.hpp"

#include <algorithm>
#include <array>

namespace rumbo::prose {
namespace {

bool is_one_of(const Word& word, const auto& marks) {
  return std::ranges::any_of(marks, [&](std::string_view mark) { return word.is(mark); });
}

bool closes(const Word& word) {
  constexpr std::array<std::string_view, 5> marks = {"”", "\"", ")", "»", "’"};
  return is_one_of(word, marks);
}

bool opens(const Word& word) {
  constexpr std::array<std::string_view, 6> marks = {"“", "\"", "«", "(", "¿", "¡"};
  return is_one_of(word, marks);
}

bool is_initial(const Word& word) {
  return word.is_word() && word.capitalised && word.span.end - word.span.begin == 1;
}

// Behind a word with its own full stop ("U.S.") only a function word in capitals begins a sentence.
bool ends_at_abbreviation(const Words& words, std::size_t at, std::size_t end,
                          const Lexicon& lexicon, std::string_view text) {
  if (!words[at].is_word() || text[words[at].span.end - 1] != '.' || at + 1 >= end) return false;
  const auto& next = words[at + 1];
  return next.is_word() && next.capitalised && !next.all_capitals &&
         (lexicon.is(next, Role::determiner) || lexicon.is(next, Role::function_word));
}

bool ends_sentence(const Words& words, std::size_t at, const Lexicon& lexicon) {
  const auto& word = words[at];
  if (word.is("!") || word.is("?") || word.is("…")) return true;
  if (!word.is(".")) return false;
  const bool abbreviated =
      at > 0 && (lexicon.is(words[at - 1], Role::abbreviation) || is_initial(words[at - 1]));
  return !abbreviated;
}

bool may_begin(const Word& word) {
  return word.is_number() || (word.is_word() && word.capitalised) || opens(word);
}

void part(const Words& words, Range block, const Sentence& like, const Lexicon& lexicon,
          std::string_view text, std::vector<Sentence>& sentences) {
  Sentence sentence = like;
  sentence.range.first = block.first;
  for (std::size_t at = block.first; at < block.last; ++at) {
    std::size_t end = at + 1;
    if (ends_sentence(words, at, lexicon)) {
      while (end < block.last && closes(words[end]) && words[end].quoted) ++end;
      while (end < block.last && words[end].is(")")) ++end;
    } else if (!ends_at_abbreviation(words, at, block.last, lexicon, text)) {
      continue;
    }
    if (end < block.last && !may_begin(words[end])) continue;
    sentence.range.last = end;
    sentences.push_back(sentence);
    sentence.range.first = end;
    at = end - 1;
  }
  sentence.range.last = block.last;
  if (sentence.range.first < sentence.range.last) sentences.push_back(sentence);
}

}  // namespace

Prose read_prose(std::string_view text, const std::vector<Block>& blocks, const Lexicon& lexicon) {
  Prose prose;
  for (std::size_t block = 0; block < blocks.size(); ++block) {
    const std::size_t first = prose.words.size();
    append_words(text, blocks[block].span, prose.words);
    const Sentence like{{first, prose.words.size()}, block, blocks[block].kind};
    if (like.kind == BlockKind::text) {
      part(prose.words, like.range, like, lexicon, text, prose.sentences);
    } else if (like.range.first < like.range.last) {
      prose.sentences.push_back(like);
    }
  }
  return prose;
}

}  // namespace rumbo::prose
