#include "gazetteer/spotting.hpp"

#include "gazetteer/name_walk.hpp"
#include "gazetteer/token_window.hpp"
#include "gazetteer/unsegmented.hpp"
#include "text/utf8.hpp"

#include <optional>
#include <utility>

namespace rumbo::gazetteer {
namespace {

using text::TokenKind;
using text::TokenSpan;

class Spotter {
 public:
  Spotter(std::span<const Index* const> layers, std::string_view text)
      : layers_(layers), text_(text), tokens_(text) {
    for (const Index* layer : layers) walks_.emplace_back(*layer, text);
  }

  std::vector<Spot> run() {
    for (std::size_t number = 0; tokens_.has(number);) {
      const TokenSpan& token = tokens_[number];
      if (!may_begin(token)) {
        ++number;
        continue;
      }
      const std::size_t end = token.caseless && is_unsegmented(first_letter(token))
                                  ? spot_inside(token, number)
                                  : spot_at(number);
      while (tokens_.has(number) && tokens_[number].begin < end) ++number;
    }
    return std::move(spots_);
  }

 private:
  static bool may_begin(const TokenSpan& token) {
    return token.kind == TokenKind::word && (token.capitalised || token.caseless);
  }

  char32_t first_letter(const TokenSpan& token) const {
    std::size_t at = token.begin;
    return text::next_code_point(text_, at);
  }

  static void keep_longer(std::optional<FoundName>& best, std::optional<FoundName> other) {
    if (other && (!best || other->end > best->end)) best = std::move(other);
  }

  // Gives where to go on.
  std::size_t spot_at(std::size_t number) {
    const TokenSpan token = tokens_[number];
    std::optional<FoundName> best;
    for (NameWalk& walk : walks_) keep_longer(best, walk.longest_at(tokens_, number));
    if (!best) return token.end;
    const std::size_t end = best->end;
    add(token.begin, std::move(*best));
    return end;
  }

  // Where words are not parted, a name may begin at any letter of a token.
  std::size_t spot_inside(TokenSpan token, std::size_t number) {
    std::size_t at = token.begin;
    while (at < token.end) {
      std::optional<FoundName> best;
      for (std::size_t i = 0; i < layers_.size(); ++i) {
        if (at == token.begin) keep_longer(best, walks_[i].longest_at(tokens_, number));
        keep_longer(best, longest_unsegmented(*layers_[i], text_, at));
      }
      if (best) {
        const std::size_t end = best->end;
        add(at, std::move(*best));
        at = end;
      } else {
        text::next_code_point(text_, at);
      }
    }
    return at;
  }

  void add(std::size_t begin, FoundName&& name) {
    const std::size_t first = code_points_to(begin);
    spots_.push_back({begin, name.end, first, code_points_to(name.end), std::move(name.key)});
  }

  // Must be asked in the text's order.
  std::size_t code_points_to(std::size_t byte) {
    code_points_ += text::count_code_points(text_.substr(counted_, byte - counted_));
    counted_ = byte;
    return code_points_;
  }

  std::span<const Index* const> layers_;
  std::string_view text_;
  TokenWindow tokens_;
  std::vector<NameWalk> walks_;
  std::vector<Spot> spots_;
  std::size_t counted_ = 0;
  std::size_t code_points_ = 0;
};

}  // namespace

std::vector<Spot> spot_names(std::span<const Index* const> layers, std::string_view utf8) {
  return Spotter(layers, utf8).run();
}

}  // namespace rumbo::gazetteer
