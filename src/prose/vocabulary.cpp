#include "prose/vocabulary.hpp"

#include "prose/language.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <cstring>

namespace rumbo::prose {
namespace {

constexpr std::size_t first_slots = 1U << 13U;

bool is_known(const Meaning& meaning) {
  return meaning.roles.any() || !meaning.verbs.empty() || meaning.month || meaning.weekday ||
         meaning.number;
}

void add_phrase(Meaning& meaning, RelationPhrase phrase) {
  auto& phrases = meaning.phrases;
  const auto place = std::ranges::find_if(
      phrases, [&](const auto& other) { return other.words.size() < phrase.words.size(); });
  phrases.insert(place, std::move(phrase));
}

template <class Integer>
Integer load(const char* bytes) {
  Integer value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

template <class Value>
void set_first(std::optional<Value>& known, Value value) {
  if (!known) known = value;
}

}  // namespace

// Eight bytes at a time; of what is left the ends overlap.
std::uint64_t Vocabulary::hash_of(std::string_view folded) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = folded.size() * multiplier;
  const auto mix = [&](std::uint64_t bytes) {
    hash = (hash ^ bytes) * multiplier;
    hash ^= hash >> 32U;
  };
  const char* at = folded.data();
  const char* end = at + folded.size();
  for (; end - at >= 8; at += 8) mix(load<std::uint64_t>(at));
  if (end - at >= 4)
    mix(load<std::uint32_t>(at) | std::uint64_t{load<std::uint32_t>(end - 4)} << 32U);
  else if (at < end)
    mix(load<std::uint8_t>(at) | std::uint64_t{load<std::uint8_t>(at + (end - at) / 2)} << 8U |
        std::uint64_t{load<std::uint8_t>(end - 1)} << 16U);
  return hash;
}

Vocabulary::Vocabulary() : slots_(first_slots), mask_(first_slots - 1) {
  add(Language::english, english_tables());
  add(Language::spanish, spanish_tables());
  add_small_words();
  for (auto& entry : entries_)
    for (auto& meaning : entry.in) meaning.known = is_known(meaning);
}

void Vocabulary::add(Language language, const Tables& tables) {
  const auto each = [&](std::string_view words, const auto& set) {
    for (const auto word : text::split(words, ' ')) set(meaning_of(word, language));
  };
  for (const auto& row : tables.roles)
    each(row.words, [&](Meaning& m) { m.roles.set(static_cast<std::size_t>(row.role)); });
  for (const auto& row : tables.verbs) add_verb(language, row);
  for (const auto& row : tables.nouns)
    each(row.words, [&](Meaning& m) { set_first(m.movement_noun, row.sense); });
  for (unsigned month = 0; month < 12; ++month)
    each(tables.months[month], [&](Meaning& m) { set_first(m.month, month + 1); });
  for (unsigned day = 0; day < 7; ++day)
    each(tables.weekdays[day], [&](Meaning& m) { set_first(m.weekday, day); });
  for (const auto& row : tables.numbers)
    each(row.words, [&](Meaning& m) { set_first(m.number, row.value); });
  for (const auto& row : tables.relations)
    for (const auto phrase : text::split(row.phrases, '|')) {
      const auto words = text::split(phrase, ' ');
      add_phrase(meaning_of(words.back(), language), {{words.begin(), words.end()}, row.relation});
    }
}

void Vocabulary::add_verb(Language language, const VerbRow& row) {
  const auto add_form = [&](Form form, std::string_view forms) {
    for (auto written : text::split(forms, ' ')) {
      const bool exact = written.starts_with('=');
      if (exact) written.remove_prefix(1);
      meaning_of(text::fold(written), language)
          .verbs.push_back({&row, form, exact ? written : std::string_view{}});
    }
  };
  add_form(Form::past, row.past);
  add_form(Form::participle, row.participle);
  add_form(Form::gerund, row.gerund);
  add_form(Form::infinitive, row.infinitive);
  add_form(Form::present, row.present);
  add_form(Form::future, row.future);
}

void Vocabulary::add_small_words() {
  unsigned bit = 1;
  for (const auto& row : small_words()) {
    for (const auto word : text::split(row.words, ' ')) {
      auto& entry = entry_of(word);
      entry.small_word_of = static_cast<std::uint16_t>(entry.small_word_of | bit);
    }
    bit <<= 1U;
  }
}

Meaning& Vocabulary::meaning_of(std::string_view folded, Language language) {
  return entry_of(folded).in[static_cast<std::size_t>(language)];
}

LexiconEntry& Vocabulary::entry_of(std::string_view folded) {
  auto* entry = const_cast<LexiconEntry*>(find(folded));
  return entry ? *entry : *add_entry(folded);
}

LexiconEntry* Vocabulary::add_entry(std::string_view folded) {
  if (entries_.size() * 2 >= slots_.size()) grow();
  longest_ = std::max(longest_, folded.size());
  auto* entry = &entries_.emplace_back(LexiconEntry{std::string(folded), {}});
  const std::uint64_t hash = hash_of(folded);
  std::size_t at = hash & mask_;
  while (slots_[at].entry) at = (at + 1) & mask_;
  slots_[at] = {hash, entry};
  return entry;
}

void Vocabulary::grow() {
  std::vector<Slot> wider(slots_.size() * 2);
  mask_ = wider.size() - 1;
  for (const auto& slot : slots_) {
    if (!slot.entry) continue;
    std::size_t at = slot.hash & mask_;
    while (wider[at].entry) at = (at + 1) & mask_;
    wider[at] = slot;
  }
  slots_ = std::move(wider);
}

const Vocabulary& vocabulary() {
  static const Vocabulary words;
  return words;
}

}  // namespace rumbo::prose
