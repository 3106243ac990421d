#include "prose/words.hpp"

#include "prose/vocabulary.hpp"
#include "text/fold.hpp"

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

Word from_token(const text::TokenSpan& token, std::size_t shift, std::string_view written) {
  Word word;
  word.kind = token.kind;
  word.span = {token.begin + shift, token.end + shift};
  if (token.kind == text::TokenKind::punctuation)
    word.folded = written;
  else
    text::append_folded(word.folded, written);
  word.capitalised = token.capitalised;
  word.all_capitals = token.all_capitals;
  return word;
}

void strip(Word& word, const Cut& cut, std::size_t ending_letters) {
  word.span.end = word.span.begin + cut.apostrophe;
  for (; ending_letters > 0; --ending_letters) word.folded.pop_back();
}

void put(Word word, Words& words) {
  word.entry = vocabulary().find(word.folded);
  words.push_back(std::move(word));
}

void add(Word word, std::string_view written, Words& words) {
  const auto cut = word.is_word() ? find_cut(written) : std::nullopt;
  if (!cut) {
    put(std::move(word), words);
    return;
  }
  if (cut->ending == "s" || cut->ending == "S") {
    strip(word, *cut, 1);
    word.possessive = true;
    put(std::move(word), words);
    return;
  }
  for (const auto ending : contractions) {
    if (cut->ending != ending) continue;
    Word tail = word;
    tail.span.begin += cut->tail;
    tail.folded = ending;
    tail.capitalised = tail.all_capitals = false;
    strip(word, *cut, ending.size());
    put(std::move(word), words);
    put(std::move(tail), words);
    return;
  }
  put(std::move(word), words);
}

void mark_quotes(Words& words, std::size_t first) {
  bool inside = false;
  for (std::size_t at = first; at < words.size(); ++at) {
    auto& word = words[at];
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
  for (text::TokenSpan token; reader.next(token);) {
    const auto written = part.substr(token.begin, token.end - token.begin);
    add(from_token(token, span.begin, written), written, words);
  }
  mark_quotes(words, first);
}

std::string_view text_of(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

Words words_of(std::string_view text, Span span) {
  Words words;
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
