#include "base/error.hpp"
#include "base/file.hpp"
#include "text/utf8.hpp"
#include "yaml/loader.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace rumbo::yaml {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20;

bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

base::SourcePosition position_at(std::string_view text, std::size_t offset,
                                 const std::string& file) {
  const text::OffsetMap map(text.substr(0, offset));
  return {file, map.line(offset), map.column(offset)};
}

void check_characters(std::string_view text, const std::string& file) {
  if (const auto bad = text::first_invalid_utf8(text))
    throw base::InputError(position_at(text, *bad, file),
                           fmt::format("the byte 0x{:02X} is not UTF-8; save the file as UTF-8",
                                       static_cast<unsigned char>(text[*bad])));
  const auto control = std::ranges::find_if(text, is_forbidden);
  if (control == text.end()) return;
  throw base::InputError(
      position_at(text, static_cast<std::size_t>(control - text.begin()), file),
      fmt::format("the control character U+{:04X} may not stand in YAML; is this a text file?",
                  static_cast<unsigned char>(*control)));
}

// What yaml-cpp says, and what its reader should be told.
struct Remedy {
  std::string_view said;
  std::string_view told;
};
constexpr std::array<Remedy, 9> remedies{{
    {"illegal map value",
     "a ':' stands where no key can; quote text that holds ': ', or mend the indentation"},
    {"illegal block entry", "a '-' stands where no list can; mend the indentation"},
    {"end of sequence flow", "a list opened with '[' is not closed; add ']'"},
    {"end of map flow", "a map opened with '{' is not closed; add '}'"},
    {"illegal EOF", "quoted text is not closed; add the closing quote"},
    {"anchor is not defined",
     "the alias names nothing above it; spell out what is meant, or quote the '*'"},
    {"end of map not found", "is not indented like the keys above it; align them"},
    {"end of sequence not found", "is not indented like the list above it; align them"},
    {"unknown token", "text may not begin with this character; quote it"},
}};

bool is_indented_with_tab(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = text.find_first_not_of(" \t", begin);
  return text.substr(begin, end - begin).find('\t') != std::string_view::npos;
}

std::string explain(const YAML::Exception& error, std::string_view text) {
  const auto offset = std::min(static_cast<std::size_t>(std::max(error.mark.pos, 0)), text.size());
  if (is_indented_with_tab(text, offset)) return "is indented with a tab; use spaces";
  for (const Remedy& remedy : remedies)
    if (error.msg.find(remedy.said) != std::string::npos) return std::string(remedy.told);
  return fmt::format("is not YAML ({}); quote text with special characters", error.msg);
}

}  // namespace

Node parse(const std::string& text, const std::string& file_name) {
  if (text.size() > most_bytes)
    throw base::InputError(
        {file_name},
        fmt::format("is larger than {} MB, the most that is read; split it", most_bytes >> 20));
  std::string_view content(text);
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  check_characters(content, file_name);

  Loader loader(content, file_name);
  try {
    std::istringstream stream{std::string(content)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(loader))
      throw base::InputError({file_name},
                             "holds nothing but white space and comments; write something in it");
    while (parser.HandleNextDocument(loader)) continue;
  } catch (const YAML::Exception& error) {
    throw base::InputError(loader.position(error.mark), explain(error, content));
  }
  return loader.take();
}

Node read(const std::filesystem::path& file) {
  return parse(base::read_file(file, most_bytes), file.string());
}

}  // namespace rumbo::yaml
