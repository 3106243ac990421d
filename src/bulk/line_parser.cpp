#include "bulk/line_parser.hpp"

#include "bulk/json_pieces.hpp"
#include "text/utf8.hpp"
#include "time/edtf.hpp"

#include <fmt/format.h>
#include <simdjson.h>

namespace rumbo::bulk {

namespace dom = simdjson::dom;

class LineParser::Parser : public dom::parser {};

namespace {

constexpr std::size_t large_line = 16'000'000;  // bytes; the memory for one is not kept

// A line that cannot be used; never leaves parse().
struct Broken {
  std::string why;
};

std::optional<dom::element> member(const dom::object& line, std::string_view key) {
  dom::element found;
  if (line.at_key(key).get(found) != simdjson::SUCCESS || found.is_null()) return std::nullopt;
  return found;
}

std::string id_of(const dom::object& line) {
  const auto id = member(line, "id");
  if (!id) return "null";
  if (id->is_string()) {
    std::string written;
    append_string(written, id->get_string().value_unsafe());
    return written;
  }
  if (id->is_int64()) return fmt::format("{}", id->get_int64().value_unsafe());
  if (id->is_uint64()) return fmt::format("{}", id->get_uint64().value_unsafe());
  throw Broken{"\"id\" is neither a string nor a whole number"};
}

std::string string_at(const dom::object& line, std::string_view key) {
  const auto found = member(line, key);
  if (!found || !found->is_string()) return {};
  return std::string(found->get_string().value_unsafe());
}

// EDTF, or a day with a time behind it in whatever form.
std::optional<time::Day> day_of(std::string_view date) {
  constexpr std::size_t iso_day = 10;  // characters
  if (const auto when = time::parse_edtf(date)) return when->earliest();
  if (date.size() > iso_day) return time::parse_iso_day(date.substr(0, iso_day));
  return std::nullopt;
}

void read_date(const dom::object& line, ParsedLine& parsed) {
  const auto date = string_at(line, "date");
  if (date.empty()) return;
  parsed.asked.published = day_of(date);
  if (!parsed.asked.published)
    parsed.warning = fmt::format(
        "the date \"{}\" is not understood, and the text is read without; write it as 2021-10-23",
        date);
}

std::size_t offset_at(const dom::object& mention, std::string_view key, std::size_t number) {
  const auto found = member(mention, key);
  if (!found || !found->is_uint64())
    throw Broken{fmt::format("mention {} has no whole number as its \"{}\"", number, key)};
  return found->get_uint64().value_unsafe();
}

void read_mentions(const dom::object& line, Asked& asked) {
  const auto given = member(line, "mentions");
  if (!given) return;
  dom::array list;
  if (given->get(list) != simdjson::SUCCESS) throw Broken{"\"mentions\" is not a list"};
  const text::OffsetMap offsets(asked.text);
  const std::size_t length = offsets.code_points(asked.text.size());
  std::size_t number = 0;
  for (const dom::element element : list) {
    ++number;
    if (!element.is_object()) throw Broken{fmt::format("mention {} is not an object", number)};
    const auto mention = element.get_object().value_unsafe();
    const auto start = offset_at(mention, "start", number);
    const auto end = offset_at(mention, "end", number);
    if (start >= end || end > length)
      throw Broken{fmt::format("mention {} goes from {} to {} in a text of {} characters", number,
                               start, end, length)};
    asked.mentions.push_back({start, end, {offsets.bytes(start), offsets.bytes(end)}});
  }
}

void read_line(const dom::object& line, bool wants_mentions, ParsedLine& parsed) {
  auto& asked = parsed.asked;
  asked.id = id_of(line);
  const auto text = member(line, "text");
  if (!text || !text->is_string()) throw Broken{"it has no \"text\""};
  asked.text = text->get_string().value_unsafe();
  asked.outlet = string_at(line, "source");
  read_date(line, parsed);
  if (wants_mentions) read_mentions(line, asked);
}

}  // namespace

LineParser::LineParser(bool wants_mentions)
    : parser_(std::make_unique<Parser>()), wants_mentions_(wants_mentions) {}
LineParser::~LineParser() = default;
LineParser::LineParser(LineParser&&) noexcept = default;

ParsedLine LineParser::parse(std::string_view line) {
  ParsedLine parsed;
  dom::element root;
  if (const auto error = parser_->parse(line.data(), line.size()).get(root)) {
    parsed.problem = fmt::format("it is no JSON in UTF-8: {}", simdjson::error_message(error));
  } else if (!root.is_object()) {
    parsed.problem = "it is no JSON object";
  } else {
    try {
      read_line(root.get_object().value_unsafe(), wants_mentions_, parsed);
    } catch (const Broken& broken) {
      parsed.problem = broken.why;
    }
  }
  if (line.size() > large_line) parser_ = std::make_unique<Parser>();
  return parsed;
}

}  // namespace rumbo::bulk
