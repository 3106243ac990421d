#include "gazetteer/source_file.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <zstd.h>

namespace rumbo::gazetteer {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

std::string decompress(const std::string& packed, const std::string& file) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most_bytes)
    throw base::InputError({file},
                           "is not zstd data of a known size; compress it with 'zstd FILE'");
  std::string text(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompress(text.data(), text.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0 || got != text.size())
    throw base::InputError({file}, "is damaged zstd data; fetch it again");
  return text;
}

template <class Number>
std::optional<Number> parse(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::size_t split(std::string_view line, std::span<std::string_view> fields) {
  std::size_t count = 0;
  while (true) {
    const std::size_t tab = line.find('\t');
    if (count < fields.size()) fields[count] = line.substr(0, tab);
    ++count;
    if (tab == std::string_view::npos) return count;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

std::string_view Row::required(std::size_t column, const char* what) const {
  if (fields_[column].empty()) fail(column, fmt::format("{} is missing; fill it in", what));
  return fields_[column];
}

std::uint32_t Row::whole(std::size_t column, const char* what) const {
  if (fields_[column].empty()) return 0;
  const auto number = parse<std::uint32_t>(fields_[column]);
  if (!number)
    fail(column,
         fmt::format("{} must be a whole number below 2^32, not '{}'", what, fields_[column]));
  return *number;
}

std::optional<double> Row::degrees(std::size_t column, double most) const {
  if (fields_[column].empty()) return std::nullopt;
  const auto number = parse<double>(fields_[column]);
  if (!number || !(std::abs(*number) <= most))
    fail(column,
         fmt::format("must be degrees between {} and {}, not '{}'", -most, most, fields_[column]));
  return *number;
}

void Row::fail(std::size_t column, const std::string& message) const {
  std::size_t position = 1;
  for (std::size_t i = 0; i < column; ++i) position += text::count_code_points(fields_[i]) + 1;
  throw base::InputError({file_, line_, position}, message);
}

std::optional<SourceFile> SourceFile::read(const std::filesystem::path& folder,
                                           const std::string& name) {
  const std::filesystem::path plain = folder / name;
  const std::filesystem::path packed = folder / (name + ".zst");
  const bool is_plain = std::filesystem::exists(plain);
  if (!is_plain && !std::filesystem::exists(packed)) return std::nullopt;
  std::string file = (is_plain ? plain : packed).string();
  std::string text = base::read_file(file, most_bytes);
  if (!is_plain) text = decompress(text, file);
  if (const auto bad = text::first_invalid_utf8(text)) {
    const text::OffsetMap map(std::string_view(text).substr(0, *bad));
    throw base::InputError({file, map.line(*bad), map.column(*bad)},
                           "is not UTF-8; save the file as UTF-8");
  }
  return SourceFile(name, std::move(file), std::move(text));
}

void SourceFile::for_each_row(std::size_t columns,
                              const std::function<void(const Row&)>& each) const {
  std::vector<std::string_view> fields(columns);
  std::string_view rest = text_;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    std::string_view row = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), row.size() + 1));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.front() == '#') continue;
    const std::size_t found = split(row, fields);
    if (found != columns)
      throw base::InputError({file_, line}, fmt::format("has {} tab-separated columns where {} are "
                                                        "needed; see gazetteer/README.md",
                                                        found, columns));
    each(Row(file_, line, fields));
  }
}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace rumbo::gazetteer
