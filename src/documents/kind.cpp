#include "documents/kind.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::documents {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view remedy;
};

constexpr std::string_view by_pandoc =
    "save it as plain text from the program that made it, or: pandoc -t plain -o report.txt";
constexpr std::string_view by_unpacking = "unpack it and name the text inside";
constexpr std::string_view by_typing = "give the report's text";

constexpr std::array<Signature, 13> signatures = {{
    {"%PDF-"sv, "a PDF", "convert it: pdftotext -layout report.pdf report.txt"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Word or Office file", by_pandoc},
    {"{\\rtf"sv, "a rich text file (RTF)", by_pandoc},
    {"\x1F\x8B"sv, "a gzip archive", by_unpacking},
    {"BZh"sv, "a bzip2 archive", by_unpacking},
    {"\xFD"
     "7zXZ"sv,
     "an xz archive", by_unpacking},
    {"\x28\xB5\x2F\xFD"sv, "a zstd archive", by_unpacking},
    {"7z\xBC\xAF"sv, "a 7-Zip archive", by_unpacking},
    {"\x89PNG"sv, "a picture (PNG)", by_typing},
    {"\xFF\xD8\xFF"sv, "a picture (JPEG)", by_typing},
    {"GIF8"sv, "a picture (GIF)", by_typing},
    {"bplist00"sv, "a Safari web archive", "save the page again as \"Page source\""},
    {"\x7F"
     "ELF"sv,
     "a program", by_typing},
}};

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view what,
                         std::string_view remedy) {
  throw base::InputError({path.string(), 0, 0},
                         fmt::format("is {}, not the text of a report; {}", what, remedy));
}

// A zip archive, or one of the many formats that are zip archives inside.
void refuse_zip(std::string_view bytes, const std::filesystem::path& path) {
  if (!bytes.starts_with("PK\x03\x04"sv) && !bytes.starts_with("PK\x05\x06"sv)) return;
  const auto head = bytes.substr(0, 4096);
  const auto tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 65536));
  const auto holds = [&](std::string_view name) {
    return head.find(name) != std::string_view::npos || tail.find(name) != std::string_view::npos;
  };
  if (holds("word/")) refuse(path, "a Word document (.docx)", by_pandoc);
  if (holds("opendocument.text")) refuse(path, "an OpenDocument text (.odt)", by_pandoc);
  if (holds("epub+zip")) refuse(path, "an e-book (EPUB)", by_pandoc);
  refuse(path, "a zip archive", by_unpacking);
}

// A page saved "complete, one file": mail with parts, its text encoded anew.
void refuse_web_archive(std::string_view bytes, const std::filesystem::path& path) {
  const auto head = bytes.substr(0, 4096);
  const bool mail = head.find("MIME-Version:"sv) != std::string_view::npos &&
                    head.find("multipart/related"sv) != std::string_view::npos;
  if (mail) refuse(path, "a web archive (MHTML)", "save the page again as \"HTML only\"");
}

bool begins_without_case(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::ranges::equal(text.substr(0, lower.size()), lower, {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

bool ends_in(const std::filesystem::path& path, const auto& endings) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::ranges::find(endings, ending) != std::end(endings);
}

// Past white space, a byte order mark, comments and an XML declaration.
std::string_view first_markup(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF"sv)) text.remove_prefix(3);
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
    const std::string_view end = text.starts_with("<!--") ? "-->"sv
                                 : text.starts_with("<?") ? ">"sv
                                                          : ""sv;
    const auto past = end.empty() ? std::string_view::npos : text.find(end);
    if (past == std::string_view::npos) return text;
    text.remove_prefix(past + end.size());
  }
}

// "---", a line "key: value", and "---" again.
bool has_front_matter(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF"sv)) text.remove_prefix(3);
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return false;
  const auto head = text.substr(0, 16384);
  const auto second = head.find('\n') + 1;
  const auto end = head.find('\n', second);
  return end != std::string_view::npos &&
         head.substr(second, end - second).find(": ") != std::string_view::npos &&
         head.find("\n---", second) != std::string_view::npos;
}

}  // namespace

void refuse_binary(std::string_view bytes, const std::filesystem::path& path) {
  for (const auto& signature : signatures)
    if (bytes.starts_with(signature.bytes)) refuse(path, signature.what, signature.remedy);
  refuse_zip(bytes, path);
  refuse_web_archive(bytes, path);
}

Format format_of(std::string_view text, const std::filesystem::path& path) {
  constexpr std::array<std::string_view, 4> html = {".html", ".htm", ".xhtml", ".shtml"};
  constexpr std::array<std::string_view, 3> markdown = {".md", ".markdown", ".mdown"};
  const auto markup = first_markup(text);
  const bool page =
      begins_without_case(markup, "<!doctype html") || begins_without_case(markup, "<html");
  if (page || ends_in(path, html)) return Format::html;
  if (ends_in(path, markdown) || has_front_matter(text)) return Format::markdown;
  return Format::plain;
}

}  // namespace rumbo::documents
