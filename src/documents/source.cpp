#include "documents/source.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rumbo::documents {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

base::SourcePosition position_of(const std::string& file, std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, byte);
  const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  return {file, line, text::count_code_points(before.substr(line_start)) + 1};
}

void refuse_binary(const std::string& file, std::string_view text) {
  const auto nul = text.find('\0');
  if (nul == std::string_view::npos) return;
  throw base::InputError(
      {file, 0, 0},
      fmt::format("is a binary file (a NUL byte at offset {}), not the text of a report; save the "
                  "report as plain text in UTF-8",
                  nul));
}

void refuse_invalid(const std::string& file, std::string_view text) {
  const auto bad = text::first_invalid_utf8(text);
  if (!bad) return;
  throw base::InputError(
      position_of(file, text, *bad),
      fmt::format("byte 0x{:02X} at offset {} is not valid UTF-8; convert the file first, for "
                  "example with: iconv -f WINDOWS-1252 -t UTF-8",
                  static_cast<unsigned char>(text[*bad]), *bad));
}

}  // namespace

Source check(std::string text, const std::filesystem::path& path) {
  const std::string file = path.string();
  refuse_binary(file, text);
  refuse_invalid(file, text);
  Source source{path, std::move(text), 0};
  if (source.text.starts_with(byte_order_mark)) source.begin = byte_order_mark.size();
  if (source.text.find_first_not_of(" \t\r\n", source.begin) == std::string::npos) {
    throw base::InputError({file, 0, 0},
                           "is empty: there is no report to read; give a file with its text");
  }
  return source;
}

FileSpan in_file(const Source& source, prose::Span span) {
  const std::string_view text = source.text;
  const auto start = position_of({}, text, span.begin);
  FileSpan found;
  found.begin = text::count_code_points(text.substr(0, span.begin));
  found.end = found.begin + text::count_code_points(text_of(text, span));
  found.line = start.line;
  found.column = start.column;
  return found;
}

Source load(const std::filesystem::path& path) {
  return check(base::read_file(path, largest_report), path);
}

}  // namespace rumbo::documents
