#include "gazetteer/arabic_article.hpp"

#include "gazetteer/name_key.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace rumbo::gazetteer {
namespace {

struct Word {
  std::string folded;
  bool hyphen = false;  // and not a space follows
};

// The hyphen or space at `at`: how many bytes, 0 if there is none.
std::size_t separator_size(std::string_view utf8, std::size_t at, bool& hyphen) {
  constexpr std::array<std::string_view, 4> hyphens{"-", "\u2010", "\u2011", "\u2013"};
  constexpr std::array<std::string_view, 3> spaces{" ", "\u00A0", "\u202F"};
  const std::string_view rest = utf8.substr(at);
  const auto begins = [rest](std::string_view separator) { return rest.starts_with(separator); };
  const auto found_hyphen = std::ranges::find_if(hyphens, begins);
  hyphen = found_hyphen != hyphens.end();
  if (hyphen) return found_hyphen->size();
  const auto found_space = std::ranges::find_if(spaces, begins);
  return found_space != spaces.end() ? found_space->size() : 0;
}

std::vector<Word> words_of(std::string_view utf8) {
  std::vector<Word> words;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end, bool hyphen) {
    std::string folded = text::fold(utf8.substr(begin, end - begin));
    if (!folded.empty()) words.push_back({std::move(folded), hyphen});
  };
  for (std::size_t at = 0; at < utf8.size();) {
    bool hyphen = false;
    const std::size_t size = separator_size(utf8, at, hyphen);
    if (size != 0) {
      add(at, hyphen);
      begin = at + size;
    }
    at += std::max<std::size_t>(size, 1);
  }
  add(utf8.size(), false);
  return words;
}

// "al", "el", or one that has taken on the sound that follows: "ar" before "Raqqah", "ash" before
// "Sharqiyah".
bool is_article(std::string_view word, std::string_view next) {
  constexpr std::array<std::string_view, 10> sounds{"t", "th", "d",  "dh", "r",
                                                    "z", "s",  "sh", "ch", "n"};
  if (word == "al" || word == "el") return true;
  if (!word.starts_with('a') && !word.starts_with('e')) return false;
  const std::string_view sound = word.substr(1);
  return next.starts_with(sound) && std::ranges::find(sounds, sound) != sounds.end();
}

// A word in Arabic letters that is longer than its article.
bool has_joined_article(std::string_view word) {
  constexpr std::string_view article = "\u0627\u0644";
  return word.starts_with(article) && word.size() >= 2 * article.size();
}

}  // namespace

std::vector<std::string> article_variants(std::string_view utf8, bool arabic_speaking_country) {
  const std::vector<Word> words = words_of(utf8);
  std::string kept;
  bool dropped = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i].folded;
    const bool alone = i + 1 < words.size() && (words[i].hyphen || arabic_speaking_country) &&
                       is_article(word, words[i + 1].folded);
    const bool joined = has_joined_article(word);
    dropped = dropped || alone || joined;
    if (alone) continue;
    if (joined) word.remove_prefix(4);
    if (!kept.empty()) kept += ' ';
    kept += word;
  }
  if (!dropped || kept.empty()) return {};
  return {name_key(kept)};
}

bool is_arabic_speaking(std::string_view alpha2) {
  constexpr std::array<std::string_view, 26> countries{
      "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "JO", "KM", "KW", "LB",
      "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"};
  return std::ranges::binary_search(countries, alpha2);
}

}  // namespace rumbo::gazetteer
