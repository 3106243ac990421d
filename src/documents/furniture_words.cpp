#include "documents/furniture_words.hpp"

#include <initializer_list>
#include <unordered_map>

namespace rumbo::documents {
namespace {

using Uses = std::unordered_map<std::string_view, std::uint32_t>;

void add(Uses& uses, std::uint32_t use, std::initializer_list<Phrases> tables) {
  for (const auto table : tables)
    for (const auto phrase : table) uses[phrase.substr(0, phrase.find(' '))] |= use;
}

Uses make_uses() {
  Uses uses;
  add(uses, button, {button_words});
  add(uses, between_buttons, {button_links});
  add(uses, counter, {counter_words});
  add(uses, picture, {picture_labels});
  add(uses, right, {rights});
  add(uses, begins_label,
      {whole_lines, other_story_labels, more_labels, topic_labels, picture_labels, file_pictures,
       film_labels, cookie_beginnings, letter_beginnings, credit_beginnings, bracket_credits});
  return uses;
}

}  // namespace

std::uint32_t uses_of(std::string_view folded) {
  static const Uses uses = make_uses();
  const auto found = uses.find(folded);
  return found == uses.end() ? 0 : found->second;
}

}  // namespace rumbo::documents
