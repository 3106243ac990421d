#include "bulk/answer.hpp"

#include "bulk/json_pieces.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace rumbo::bulk {
namespace {

using dates::Timex;
using places::Mention;
using places::MentionKind;

std::string_view name_of(MentionKind kind) {
  if (kind == MentionKind::demonym) return "demonym";
  return kind == MentionKind::metonym ? "metonym" : "place";
}

// Takes bytes to code points; in ASCII they are one.
class Offsets {
 public:
  explicit Offsets(std::string_view text) {
    const bool ascii =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii) map_.emplace(text);
  }
  std::size_t operator()(std::size_t byte) const { return map_ ? map_->code_points(byte) : byte; }

 private:
  std::optional<text::OffsetMap> map_;
};

class Writer {
 public:
  Writer(const Asked& asked, const reports::Reading& reading)
      : asked_(asked), reading_(reading), text_(reading.source.text), offsets_(text_) {}

  std::string write(bool given) {
    json_ = "{\"id\":" + asked_.id + ",\"places\":[";
    if (given)
      write_given();
    else
      write_places();
    json_ += "],\"timexes\":[";
    bool first = true;
    for (const auto& timex : reading_.timexes) write_timex(timex, first);
    json_ += "],\"published\":";
    const auto& when = reading_.publication.when;
    if (when)
      append_string(json_, time::to_edtf(*when));
    else
      json_ += "null";
    json_ += "}\n";
    return std::move(json_);
  }

 private:
  void write_given() {
    const auto& mentions = reading_.mentions.all;
    bool first = true;
    for (std::size_t at = 0; at < asked_.mentions.size(); ++at) {
      const auto& given = asked_.mentions[at];
      begin(given.start, given.end, text_of(text_, given.bytes), first);
      write_place(mentions[at]);
    }
  }

  void write_places() {
    bool first = true;
    for (const auto& mention : reading_.mentions.all) {
      if (mention.kind > MentionKind::metonym) continue;
      begin(span_of(reading_.prose.words, mention.range), first);
      write_place(mention);
    }
  }

  void begin(prose::Span span, bool& first) {
    begin(offsets_(span.begin), offsets_(span.end), text_of(text_, span), first);
  }
  void begin(std::size_t start, std::size_t end, std::string_view text, bool& first) {
    fmt::format_to(std::back_inserter(json_),
                   "{}{{\"start\":{},\"end\":{},\"text\":", first ? "" : ",", start, end);
    append_string(json_, text);
    first = false;
  }

  void write_place(const Mention& mention) {
    const auto* place = mention.best();
    json_ += ",\"lat\":";
    write_degrees(place ? std::optional(place->position.lat) : std::nullopt);
    json_ += ",\"lon\":";
    write_degrees(place ? std::optional(place->position.lon) : std::nullopt);
    json_ += ",\"kind\":";
    append_string(json_, name_of(mention.kind));
    json_ += ",\"geonameid\":";
    if (place && place->geonames != 0)
      fmt::format_to(std::back_inserter(json_), "{}", place->geonames);
    else
      json_ += "null";
    fmt::format_to(std::back_inserter(json_), ",\"confidence\":{:.3f}}}",
                   place || mention.kind == MentionKind::demonym ? mention.confidence : 0.0);
  }

  void write_degrees(std::optional<double> degrees) {
    if (degrees)
      append_number(json_, *degrees);
    else
      json_ += "null";
  }

  void write_timex(const Timex& timex, bool& first) {
    begin(span_of(reading_.prose.words, timex.range), first);
    json_ += ",\"type\":";
    append_string(json_, to_string(timex.type));
    json_ += ",\"value\":";
    append_string(json_, timex.value);
    if (timex.when) write_bounds(*timex.when);
    if (timex.stretch) {
      const auto span = span_of(reading_.prose.words, timex.stretch->range);
      fmt::format_to(std::back_inserter(json_), ",\"stretch\":{{\"start\":{},\"end\":{}",
                     offsets_(span.begin), offsets_(span.end));
      write_bounds(timex.stretch->when);
      json_ += '}';
    }
    json_ += '}';
  }

  // The first and the last day or minute, where that side is not open.
  void write_bounds(const time::When& when) {
    if (const auto from = when.earliest()) write_moment(",\"from\":", *when.from(), *from);
    if (const auto to = when.latest()) write_moment(",\"to\":", *when.to(), *to);
  }

  void write_moment(std::string_view key, const time::PartialDate& date, time::Day day) {
    auto exact = *time::When::on(day).from();
    exact.minute_of_day = date.minute_of_day;
    json_ += key;
    append_string(json_, time::to_edtf(time::When(exact)));
  }

  const Asked& asked_;
  const reports::Reading& reading_;
  const std::string& text_;
  Offsets offsets_;
  std::string json_;
};

}  // namespace

documents::Source source_of(std::string text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  documents::Source source;
  source.text = std::move(text);
  if (source.text.starts_with(byte_order_mark)) source.begin = byte_order_mark.size();
  return source;
}

std::string answer(const Asked& asked, const reports::Reading& reading, bool given) {
  return Writer(asked, reading).write(given);
}

}  // namespace rumbo::bulk
