#include "documents/source.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "documents/decoding.hpp"
#include "documents/html_page.hpp"
#include "documents/kind.hpp"
#include "documents/markdown.hpp"

#include <utility>

#include <fmt/format.h>

namespace rumbo::documents {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void refuse_nul(const std::string& file, std::string_view text) {
  const auto nul = text.find('\0');
  if (nul == std::string_view::npos) return;
  throw base::InputError(
      {file, 0, 0},
      fmt::format("is a binary file (a NUL byte at offset {}), not the text of a report; save the "
                  "report as plain text in UTF-8, or say --encoding UTF-16LE if it is that",
                  nul));
}

void refuse_empty(const Source& source) {
  if (source.text.find_first_not_of(" \t\r\n", source.begin) != std::string::npos) return;
  throw base::InputError({source.path.string(), 0, 0},
                         "is empty: there is no report to read; give a file with its text");
}

Source plain(std::string text, const std::filesystem::path& path) {
  Source source;
  source.path = path;
  source.text = std::move(text);
  if (source.text.starts_with(byte_order_mark)) source.begin = byte_order_mark.size();
  source.file = std::make_shared<FileMap>(source.text);
  refuse_empty(source);
  return source;
}

Source put_together(PageText page, std::string_view file, Format format,
                    const std::filesystem::path& path) {
  Source source;
  source.path = path;
  source.text = std::move(page.text);
  source.format = format;
  source.stated = std::move(page.stated);
  source.file = std::make_shared<FileMap>(file, std::move(page.segments));
  refuse_empty(source);
  return source;
}

void refuse_large_page(std::string_view text, const std::filesystem::path& path) {
  if (text.size() <= largest_page) return;
  throw base::InputError({path.string(), 0, 0},
                         fmt::format("is an HTML page of {} MB, and at most {} MB are read; save "
                                     "the story as plain text and give that",
                                     text.size() / 1'000'000, largest_page / 1'000'000));
}

}  // namespace

Source check(std::string text, const std::filesystem::path& path) {
  const std::string file = path.string();
  refuse_nul(file, text);
  return plain(decode(std::move(text), file, {}), path);
}

Source parse(std::string bytes, const std::filesystem::path& path, const LoadOptions& options) {
  const std::string file = path.string();
  refuse_binary(bytes, path);
  const auto mark = marked_encoding(bytes);
  const bool wide = !mark.empty() && mark != "UTF-8";
  if (!wide && options.encoding.empty()) refuse_nul(file, bytes);
  std::string text = decode(std::move(bytes), file, options.encoding);
  refuse_nul(file, text);
  const Format format = format_of(text, path);
  if (format == Format::plain) return plain(std::move(text), path);
  if (format == Format::markdown) return put_together(read_markdown(text), text, format, path);
  refuse_large_page(text, path);
  return put_together(read_page(text, path), text, format, path);
}

FileSpan in_file(const Source& source, prose::Span span) {
  return source.file ? source.file->find(span) : FileMap(source.text).find(span);
}

Source load(const std::filesystem::path& path, const LoadOptions& options) {
  return parse(base::read_file(path, largest_report), path, options);
}

}  // namespace rumbo::documents
