#include "prose/words.hpp"

#include "prose/vocabulary.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rumbo::prose {
namespace {

constexpr std::array<std::string_view, 2> apostrophes = {"'", "’"};
constexpr std::array<std::string_view, 4> contractions = {"re", "ll", "ve", "d"};

struct Cut {
  std::size_t apostrophe = 0;  // byte offset within the word
  std::size_t tail = 0;
  std::string_view ending;
};

std::optional<Cut> find_cut(std::string_view word) {
  for (const auto mark : apostrophes) {
    const auto at = word.rfind(mark);
    if (at == std::string_view::npos || at == 0) continue;
    return Cut{at, at + mark.size(), word.substr(at + mark.size())};
  }
  return std::nullopt;
}

void strip(Word& word, const Cut& cut) {
  word.span.end = word.span.begin + cut.apostrophe;
  for (auto letters = cut.ending.size(); letters > 0; --letters) word.folded.pop_back();
}

// "Mexico's" loses its ending, "we'll" is parted into the last word and one more.
void part(std::string_view written, Words& words) {
  const auto cut = find_cut(written);
  if (!cut) return;
  Word& word = words.back();
  if (cut->ending == "s" || cut->ending == "S") {
    strip(word, *cut);
    word.possessive = true;
  } else if (std::ranges::find(contractions, cut->ending) != contractions.end()) {
    Word tail;
    tail.span = {word.span.begin + cut->tail, word.span.end};
    tail.folded = cut->ending;
    tail.entry = vocabulary().find(tail.folded);
    strip(word, *cut);
    words.push_back(std::move(tail));
  }
}

void append_word(const text::TokenSpan& token, std::size_t shift, std::string_view written,
                 Words& words) {
  Word& word = words.emplace_back();
  word.kind = token.kind;
  word.span = {token.begin + shift, token.end + shift};
  word.capitalised = token.capitalised;
  word.all_capitals = token.all_capitals;
  const std::size_t at = words.size() - 1;
  if (token.kind == text::TokenKind::punctuation)
    word.folded = written;
  else
    text::append_folded(word.folded, written);
  // A word with an apostrophe folds to fewer bytes.
  if (word.is_word() && word.folded.size() != written.size()) part(written, words);
  words[at].entry = vocabulary().find(words[at].folded);
}

void mark_quotes(Words& words, std::size_t first) {
  bool inside = false;
  for (std::size_t at = first; at < words.size(); ++at) {
    auto& word = words[at];
    word.quoted = inside;
    if (word.kind != text::TokenKind::punctuation) continue;
    if (word.is("“") || word.is("«")) inside = true;
    word.quoted = inside;
    if (word.is("\"")) {
      word.quoted = true;
      inside = !inside;
    }
    if (word.is("”") || word.is("»")) inside = false;
  }
}

}  // namespace

void append_words(std::string_view text, Span span, Words& words) {
  const std::size_t first = words.size();
  const auto part = text.substr(span.begin, span.end - span.begin);
  text::TokenReader reader(part);
  for (text::TokenSpan token; reader.next(token);)
    append_word(token, span.begin, part.substr(token.begin, token.end - token.begin), words);
  mark_quotes(words, first);
}

std::string_view text_of(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

Words words_of(std::string_view text, Span span) {
  constexpr std::size_t letters_a_word = 5;
  Words words;
  words.reserve((span.end - span.begin) / letters_a_word + 1);
  append_words(text, span, words);
  return words;
}

bool is_dash(const Word& word) {
  constexpr std::array<std::string_view, 6> dashes = {"-", "–", "—", "‐", "‑", "―"};
  for (const auto dash : dashes)
    if (word.is(dash)) return true;
  return false;
}

Span span_of(const Words& words, Range range) {
  if (range.first >= range.last) return {};
  return {words[range.first].span.begin, words[range.last - 1].span.end};
}

}  // namespace rumbo::prose
