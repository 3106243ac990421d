#include "places/offset_mentions.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace rumbo::places {

using prose::Role;
using prose::Word;
using prose::Words;

namespace {

constexpr double km_in_mile = 1.609344;

using Bearing = std::pair<std::string_view, double>;
constexpr auto bearings = std::to_array<Bearing>({
    {"north", 0},      {"northeast", 45},  {"east", 90},     {"southeast", 135},
    {"south", 180},    {"southwest", 225}, {"west", 270},    {"northwest", 315},
    {"norte", 0},      {"noreste", 45},    {"nordeste", 45}, {"este", 90},
    {"oriente", 90},   {"sureste", 135},   {"sudeste", 135}, {"sur", 180},
    {"suroeste", 225}, {"sudoeste", 225},  {"oeste", 270},   {"poniente", 270},
    {"noroeste", 315},
});

std::optional<double> bearing_of(const Word& word) {
  const auto found = std::ranges::find(bearings, std::string_view(word.folded), &Bearing::first);
  return found == bearings.end() ? std::nullopt : std::optional(found->second);
}

class OffsetReader {
 public:
  OffsetReader(const Prose& prose, const Lexicon& lexicon, std::string_view text)
      : words_(prose.words), prose_(prose), lexicon_(lexicon), text_(text) {}

  // "15 kilometers north of" that ends where the place begins, read backwards.
  std::optional<Mention> before(const Mention& place) const {
    const std::size_t begin = prose_.sentences[place.sentence].range.first;
    std::size_t at = place.range.first;
    Offset offset;
    for (; at > begin && is_small(words_[at - 1]); --at)
      if (const auto bearing = bearing_of(words_[at - 1])) offset.bearing = bearing;
    if (at < begin + 2 || at == place.range.first) return std::nullopt;
    const bool km = lexicon_.is(words_[at - 1], Role::unit_km);
    if (!km && !lexicon_.is(words_[at - 1], Role::unit_mile)) return std::nullopt;
    const auto number = number_at(at - 2);
    if (!number) return std::nullopt;
    offset.km = km ? *number : *number * km_in_mile;
    Mention mention;
    mention.kind = MentionKind::offset;
    mention.range = {at - 2, place.range.last};
    mention.sentence = place.sentence;
    mention.text = text_of(text_, span_of(words_, mention.range));
    mention.confidence = place.confidence;
    mention.offset = offset;
    return mention;
  }

 private:
  // What may stand between the unit and the place.
  static bool is_small(const Word& word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"of", "from", "outside", "away", "to", "the", "de", "del", "al", "la", "el", "hacia"});
    return std::ranges::find(words, std::string_view(word.folded)) != words.end() ||
           bearing_of(word).has_value();
  }

  std::optional<double> number_at(std::size_t at) const {
    const Word& word = words_[at];
    if (!word.is_number()) {
      const auto named = lexicon_.number(word.folded);
      return named ? std::optional(static_cast<double>(*named)) : std::nullopt;
    }
    std::string digits(text_of(text_, word.span));
    std::erase(digits, ',');
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(value)
                                                                        : std::nullopt;
  }

  const Words& words_;
  const Prose& prose_;
  const Lexicon& lexicon_;
  std::string_view text_;
};

}  // namespace

void join_offsets(const Prose& prose, const Lexicon& lexicon, std::string_view text,
                  std::vector<Mention>& mentions) {
  const OffsetReader reader(prose, lexicon, text);
  const std::size_t spotted = mentions.size();
  for (std::size_t at = 0; at < spotted; ++at) {
    if (mentions[at].kind != MentionKind::place || !mentions[at].best()) continue;
    auto offset = reader.before(mentions[at]);
    if (!offset) continue;
    offset->parts = {at};
    mentions[at].part_of_other = true;
    mentions.push_back(std::move(*offset));
  }
}

}  // namespace rumbo::places
