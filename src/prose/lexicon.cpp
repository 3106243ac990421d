#include "prose/lexicon.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace rumbo::prose {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

template <class Map, class Value>
void add_words(Map& map, std::string_view words, Value value) {
  for (const auto word : split(words, ' ')) map.emplace(std::string(word), value);
}

}  // namespace

Lexicon::Lexicon(Language language, const Tables& tables) : language_(language) {
  for (const auto& row : tables.roles)
    for (const auto word : split(row.words, ' '))
      roles_[std::string(word)][static_cast<std::size_t>(row.role)] = true;
  for (const auto& row : tables.verbs) {
    add_verb(row, Form::past, row.past);
    add_verb(row, Form::participle, row.participle);
    add_verb(row, Form::gerund, row.gerund);
    add_verb(row, Form::infinitive, row.infinitive);
    add_verb(row, Form::present, row.present);
    add_verb(row, Form::future, row.future);
  }
  for (const auto& row : tables.nouns) add_words(nouns_, row.words, row.sense);
  for (unsigned m = 0; m < 12; ++m) add_words(months_, tables.months[m], m + 1);
  for (unsigned d = 0; d < 7; ++d) add_words(weekdays_, tables.weekdays[d], d);
  for (const auto& row : tables.numbers) add_words(numbers_, row.words, row.value);
  for (const auto& row : tables.relations)
    for (const auto phrase : split(row.phrases, '|')) {
      const auto words = split(phrase, ' ');
      relations_.push_back({{words.begin(), words.end()}, row.relation});
    }
  std::ranges::stable_sort(relations_, std::greater<>{},
                           [](const RelationPhrase& p) { return p.words.size(); });
}

void Lexicon::add_verb(const VerbRow& row, Form form, std::string_view forms) {
  for (auto written : split(forms, ' ')) {
    const bool exact = written.starts_with('=');
    if (exact) written.remove_prefix(1);
    verbs_[text::fold(written)].push_back({&row, form, exact ? written : std::string_view{}});
  }
}

bool Lexicon::is(const Word& word, Role role) const {
  const auto found = roles_.find(word.folded);
  return found != roles_.end() && found->second[static_cast<std::size_t>(role)];
}

bool Lexicon::knows(std::string_view folded) const {
  const std::string key(folded);
  const auto role = roles_.find(key);
  constexpr auto given = static_cast<std::size_t>(Role::given_name);
  const bool has_role = role != roles_.end() && [&] {
    auto roles = role->second;
    roles[given] = false;
    return std::ranges::any_of(roles, [](bool has) { return has; });
  }();
  return has_role || verbs_.contains(key) || months_.contains(key) || weekdays_.contains(key) ||
         numbers_.contains(key);
}

std::span<const Lexicon::Verb> Lexicon::verbs(std::string_view folded) const {
  const auto found = verbs_.find(std::string(folded));
  if (found == verbs_.end()) return {};
  return found->second;
}

namespace {

template <class Map>
auto look_up(const Map& map, std::string_view key) -> std::optional<typename Map::mapped_type> {
  const auto found = map.find(std::string(key));
  if (found == map.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<Sense> Lexicon::movement_noun(std::string_view folded) const {
  return look_up(nouns_, folded);
}
std::optional<unsigned> Lexicon::month(std::string_view folded) const {
  return look_up(months_, folded);
}
std::optional<unsigned> Lexicon::weekday(std::string_view folded) const {
  return look_up(weekdays_, folded);
}
std::optional<std::int64_t> Lexicon::number(std::string_view folded) const {
  return look_up(numbers_, folded);
}

std::optional<Lexicon::Phrase> Lexicon::preposition(const Words& words, std::size_t begin,
                                                    std::size_t end) const {
  for (const auto& phrase : relations_) {
    const std::size_t length = phrase.words.size();
    if (end < begin + length) continue;
    const std::size_t first = end - length;
    bool same = true;
    for (std::size_t at = 0; at < length && same; ++at)
      same = words[first + at].folded == phrase.words[at];
    if (same) return Phrase{phrase.relation, first};
  }
  return std::nullopt;
}

const Lexicon& lexicon(Language language) {
  static const Lexicon english(Language::english, english_tables());
  static const Lexicon spanish(Language::spanish, spanish_tables());
  return language == Language::english ? english : spanish;
}

Language detect_language(const Words& words) {
  std::size_t english = 0;
  std::size_t spanish = 0;
  for (const auto& word : words) {
    if (!word.is_word()) continue;
    english += lexicon(Language::english).is(word, Role::function_word) ? 1 : 0;
    spanish += lexicon(Language::spanish).is(word, Role::function_word) ? 1 : 0;
  }
  return spanish > english ? Language::spanish : Language::english;
}

}  // namespace rumbo::prose
