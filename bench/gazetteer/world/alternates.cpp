#include "world/alternates.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <array>
#include <unordered_map>

namespace rumbo::bench {
namespace {

// What stands for a, b, c ... z.
using Letters = std::array<std::string_view, 26>;

constexpr Letters cyrillic{"а", "б", "к", "д", "е", "ф", "г", "х", "и", "й", "к",  "л", "м",
                           "н", "о", "п", "к", "р", "с", "т", "у", "в", "в", "кс", "ы", "з"};
constexpr Letters greek{"α", "μπ", "κ", "ντ", "ε", "φ", "γ", "χ",  "ι", "τζ", "κ", "λ", "μ",
                        "ν", "ο",  "π", "κ",  "ρ", "σ", "τ", "ου", "β", "γ",  "ξ", "υ", "ζ"};
constexpr Letters arabic{"ا", "ب", "ك", "د", "ي", "ف", "غ", "ه", "ي", "ج", "ك",  "ل", "م",
                         "ن", "و", "ب", "ق", "ر", "س", "ت", "و", "ف", "و", "كس", "ي", "ز"};
constexpr Letters han{"阿", "巴", "卡", "达", "埃", "弗", "戈", "哈", "伊", "贾", "克", "拉", "马",
                      "纳", "奥", "帕", "库", "罗", "萨", "塔", "乌", "瓦", "维", "西", "亚", "扎"};
constexpr Letters katakana{"ア", "ブ", "ク", "ド", "エ", "フ", "グ", "ハ", "イ",
                           "ジ", "ク", "ル", "ム", "ン", "オ", "プ", "キ", "ラ",
                           "ス", "ト", "ウ", "ヴ", "ワ", "シ", "ヤ", "ズ"};

struct Script {
  std::string_view language;
  const Letters* letters;
  bool keeps_spaces;
};
constexpr std::array<Script, 10> scripts{{{"ru", &cyrillic, true},
                                          {"uk", &cyrillic, true},
                                          {"sr", &cyrillic, true},
                                          {"el", &greek, true},
                                          {"ar", &arabic, true},
                                          {"fa", &arabic, true},
                                          {"ur", &arabic, true},
                                          {"zh", &han, false},
                                          {"zh", &han, false},
                                          {"ja", &katakana, false}}};
constexpr std::array<std::string_view, 14> latin_languages{
    "", "", "", "en", "es", "fr", "de", "pt", "it", "nl", "pl", "vi", "ceb", "sv"};

std::string in_script(const Script& script, std::string_view name) {
  std::string written;
  for (const char letter : to_ascii(name)) {
    const char lower = static_cast<char>(letter | 0x20);
    if (lower >= 'a' && lower <= 'z') {
      written += (*script.letters)[static_cast<std::size_t>(lower - 'a')];
    } else if (script.keeps_spaces || letter != ' ') {
      written += letter;
    }
  }
  return written;
}

// One letter of the plain name doubled, left out, or become another.
std::string respelt(std::string_view name, Random& random) {
  std::string written = to_ascii(name);
  const std::size_t at = random.below(written.size());
  switch (random.below(3)) {
    case 0:
      written.insert(at, 1, written[at]);
      break;
    case 1:
      written.erase(at, written.size() > 3 ? 1 : 0);
      break;
    default:
      written[at] = static_cast<char>('a' + random.below(26));
  }
  return written;
}

std::string spelt_plainly(std::string_view letter) {
  std::string plain;
  for (const char c : text::fold(letter))
    if (static_cast<unsigned char>(c) < 0x80) plain += c;
  return plain;
}

}  // namespace

std::string to_ascii(std::string_view name) {
  static thread_local std::unordered_map<std::string, std::string> known;
  std::string plain;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    text::next_code_point(name, at);
    if (at == begin + 1) {
      plain += name[begin];
      continue;
    }
    const std::string letter(name.substr(begin, at - begin));
    const auto [found, is_new] = known.emplace(letter, std::string());
    if (is_new) found->second = spelt_plainly(letter);
    plain += found->second;
  }
  return plain.empty() ? "x" : plain;
}

Alternate make_alternate(std::string_view name, Random& random) {
  if (random.chance(0.35)) {
    const Script& script = random.pick(scripts);
    return {script.language, in_script(script, name)};
  }
  const std::string_view language = random.pick(latin_languages);
  return {language, random.chance(0.3) ? to_ascii(name) : respelt(name, random)};
}

}  // namespace rumbo::bench
