#include "documents/furniture.hpp"

#include "documents/furniture_words.hpp"

#include <algorithm>
#include <array>

namespace rumbo::documents {
namespace {

bool is_one_of(std::string_view word, Phrases names) {
  return std::ranges::find(names, word) != names.end();
}

bool begins_any(const LineWords& line, Phrases phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return line.begins(phrase); });
}

bool holds_any(std::string_view key, Phrases phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) {
    const auto at = key.find(phrase);
    if (at == std::string_view::npos) return false;
    const auto end = at + phrase.size();
    return (at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ');
  });
}

// The uses of the words of a line.
struct Uses {
  std::uint32_t first = 0;
  std::uint32_t any = 0;
  bool only_buttons = true;
  bool only_counters = true;
};

Uses uses_of_line(const LineWords& line) {
  Uses uses;
  bool first = true;
  for (const auto& word : line.words) {
    if (!word.is_word()) continue;
    const auto use = uses_of(word.folded);
    if (first) uses.first = use;
    first = false;
    uses.any |= use;
    uses.only_buttons = uses.only_buttons && (use & (button | between_buttons)) != 0;
    uses.only_counters = uses.only_counters && (use & counter) != 0;
  }
  return uses;
}

// "Related: ...", or the label alone.
bool is_label(const LineWords& line, Phrases labels) {
  for (const auto label : labels) {
    if (!line.begins(label)) continue;
    if (line.key.size() == label.size()) return true;
    const auto words = static_cast<std::size_t>(std::ranges::count(label, ' ')) + 1;
    std::size_t seen = 0;
    for (const auto& word : line.words) {
      if (seen == words) {
        if (word.is(":") || word.is("|") || word.is("»") || word.is(">")) return true;
        break;
      }
      if (word.is_word() || word.is_number()) ++seen;
    }
  }
  return false;
}

bool is_address(std::string_view line) {
  const bool one_word = line.find_first_of(" \t") == std::string_view::npos;
  return one_word &&
         (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www."));
}

bool is_buttons(const LineWords& line, const Uses& uses) {
  constexpr std::size_t most = 9;
  return uses.only_buttons && (uses.any & button) != 0 && line.letters <= most &&
         !line.text.ends_with('.');
}

bool is_counter(const LineWords& line, const Uses& uses) {
  constexpr std::size_t most = 6;
  return uses.only_counters && line.letters <= most && !line.text.ends_with('.') &&
         std::ranges::any_of(line.words, &prose::Word::is_number);
}

// "Home > News > Americas".
bool is_path_of_page(const LineWords& line) {
  constexpr std::array<std::string_view, 5> homes = {"home", "inicio", "portada", "news",
                                                     "noticias"};
  constexpr std::size_t most = 14;
  if (line.letters > most || line.ends_sentence()) return false;
  const auto arrows = std::ranges::count_if(line.words, [](const prose::Word& word) {
    return word.is(">") || word.is("›") || word.is("»") || word.is("/") || word.is("|");
  });
  if (arrows == 0) return false;
  const bool pointed = line.text.find(" > ") != std::string_view::npos ||
                       line.text.find(" › ") != std::string_view::npos;
  return begins_any(line, homes) || (arrows >= 2 && pointed);
}

// Nothing but names, as behind "Photo:".
bool is_names(const prose::Words& words, std::size_t first) {
  constexpr std::array<std::string_view, 8> links = {"/", "|", ",", ".", "de", "y", "and", "via"};
  return std::all_of(words.begin() + static_cast<long>(first), words.end(),
                     [&](const prose::Word& word) {
                       return word.is_word() ? word.capitalised || is_one_of(word.folded, links)
                                             : is_one_of(word.folded, links);
                     });
}

// "Photo: X", "(AP Photo/X)", and captions that end in one.
bool is_picture(const LineWords& line, const Uses& uses) {
  if ((uses.any & picture) == 0 && (uses.first & begins_label) == 0) return false;
  if (is_label(line, picture_labels) || begins_any(line, file_pictures)) return true;
  if (line.begins("photo by") || line.begins("image by") || line.begins("foto de") ||
      line.begins("foto por"))
    return line.letters <= 12 && !line.text.ends_with('.');
  constexpr std::size_t longest_credit = 10;  // words
  const auto& words = line.words;
  for (std::size_t back = 1; back <= std::min(longest_credit, words.size()); ++back) {
    const std::size_t at = words.size() - back;
    if (!is_one_of(words[at].folded, picture_labels)) continue;
    const bool label = at + 2 < words.size() && words[at + 1].is(":") && is_names(words, at + 2);
    const bool bracketed =
        words.back().is(")") && at > 0 && (words[at - 1].is("(") || words[at - 1].all_capitals);
    if (label || bracketed) return true;
  }
  return false;
}

bool is_copyright(const LineWords& line, const Uses& uses) {
  constexpr std::size_t most = 12;
  return line.text.starts_with("©") || line.text.starts_with("(c) ") ||
         (line.letters <= most && line.begins("copyright")) ||
         ((uses.any & right) != 0 && holds_any(line.key, rights));
}

// "We use cookies ...", "Get our newsletter in your inbox".
bool is_notice(const LineWords& line) {
  return (begins_any(line, cookie_beginnings) && holds_any(line.key, cookie_words)) ||
         (begins_any(line, letter_beginnings) && holds_any(line.key, letter_words));
}

// What its first word may announce.
bool is_announced(const LineWords& line) {
  return is_one_of(line.key, whole_lines) || heads_other_stories(line) ||
         is_label(line, topic_labels) || (!line.ends_sentence() && is_label(line, film_labels)) ||
         is_notice(line);
}

}  // namespace

bool heads_other_stories(const LineWords& line) {
  return is_label(line, other_story_labels) || is_label(line, more_labels);
}

bool is_credit(const LineWords& line) {
  const auto& words = line.words;
  const auto first = std::ranges::find_if(words, &prose::Word::is_word);
  if (first == words.end() || (uses_of(first->folded) & begins_label) == 0) return false;
  if (begins_any(line, credit_beginnings)) return true;
  return words.size() > 2 && words[0].is("(") && words.back().is(")") &&
         is_one_of(words[1].folded, bracket_credits);
}

bool is_furniture(const LineWords& line) {
  if (line.letters == 0 || is_address(line.text)) return true;
  const Uses uses = uses_of_line(line);
  return ((uses.first & begins_label) != 0 && is_announced(line)) || is_buttons(line, uses) ||
         is_counter(line, uses) || is_picture(line, uses) || is_copyright(line, uses) ||
         is_path_of_page(line);
}

}  // namespace rumbo::documents
