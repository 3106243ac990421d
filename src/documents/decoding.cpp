#include "documents/decoding.hpp"

#include "base/error.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>
#include <unicode/ucnv.h>

namespace rumbo::documents {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return {nullptr, &ucnv_close};
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

// Where the bytes before `offset` end, as lines and columns of bytes.
base::SourcePosition position(const std::string& file, std::string_view bytes, std::size_t offset) {
  const auto before = bytes.substr(0, offset);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  const auto start = before.rfind('\n');
  return {file, line, start == std::string_view::npos ? offset + 1 : offset - start};
}

std::string convert(std::string_view bytes, const std::string& file, const std::string& encoding,
                    UConverter* from) {
  const Converter to = open("UTF-8");
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  std::array<UChar, 4096> pivot{};
  std::array<char, 8192> out{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  for (UBool first = true;; first = false) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = out.data();
    ucnv_convertEx(to.get(), from, &target, out.data() + out.size(), &source, end, pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(), first, true, &status);
    text.append(out.data(), target);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) return text;
    const auto at = static_cast<std::size_t>(source - bytes.data());
    const std::size_t bad = at == 0 ? 0 : at - 1;
    throw base::InputError(
        position(file, bytes, bad),
        fmt::format("the bytes about offset {} are no text in {}; name the encoding the file is "
                    "really in with --encoding NAME",
                    bad, encoding));
  }
}

void refuse_invalid(const std::string& file, std::string_view text) {
  const auto bad = text::first_invalid_utf8(text);
  if (!bad) return;
  const auto before = text.substr(0, *bad);
  const auto start = before.rfind('\n') + 1;  // npos + 1 is the beginning
  throw base::InputError(
      {file, static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
       text::count_code_points(before.substr(start)) + 1},
      fmt::format("byte 0x{:02X} at offset {} is not valid UTF-8, and the file declares no other "
                  "encoding; name it, for example with --encoding windows-1252, or convert the "
                  "file first: iconv -f WINDOWS-1252 -t UTF-8",
                  static_cast<unsigned char>(text[*bad]), *bad));
}

// What browsers take a label for.
std::string as_browsers(std::string name) {
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  constexpr std::array<std::string_view, 6> latin1 = {"iso-8859-1", "iso8859-1", "latin1",
                                                      "latin-1",    "us-ascii",  "ascii"};
  if (std::ranges::find(latin1, name) != latin1.end()) return "windows-1252";
  if (name == "iso-8859-9") return "windows-1254";
  return name;
}

bool is_label_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':' || c == '.';
}

}  // namespace

std::string_view marked_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  return {};
}

std::string declared_encoding(std::string_view bytes) {
  constexpr std::size_t head = 4096;
  bytes = bytes.substr(0, head);
  const bool xml = bytes.starts_with("<?xml");
  for (const std::string_view key : {"charset", "encoding"}) {
    if (key == "encoding" && !xml) continue;
    for (auto at = bytes.find(key); at != std::string_view::npos; at = bytes.find(key, at + 1)) {
      auto rest = bytes.substr(at + key.size());
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
      if (!rest.starts_with('=')) continue;
      rest.remove_prefix(1);
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\"'"), rest.size()));
      const auto end = std::ranges::find_if_not(rest, is_label_character);
      if (end != rest.begin()) return {rest.begin(), end};
    }
  }
  return {};
}

std::string decode(std::string bytes, const std::string& file, const std::string& asked) {
  const Converter wanted = asked.empty() ? Converter{nullptr, &ucnv_close} : open(asked);
  if (!asked.empty() && !wanted)
    throw base::UsageError(fmt::format(
        "--encoding {}: no such encoding is known; try windows-1252, iso-8859-15 or UTF-16LE",
        asked));
  const std::string marked(marked_encoding(bytes));
  if (!marked.empty() && marked != "UTF-8") return convert(bytes, file, marked, open(marked).get());
  if (marked.empty() && wanted) return convert(bytes, file, asked, wanted.get());
  if (!text::first_invalid_utf8(bytes)) return bytes;
  const std::string declared = as_browsers(declared_encoding(bytes));
  const Converter from =
      marked.empty() && !declared.empty() ? open(declared) : Converter{nullptr, &ucnv_close};
  if (!from || declared == "utf-8") refuse_invalid(file, bytes);
  return convert(bytes, file, declared, from.get());
}

}  // namespace rumbo::documents
