#include "imports/source_text.hpp"

#include "imports/spots.hpp"
#include "text/utf8.hpp"

#include <string_view>

#include <simdjson.h>

namespace rumbo::imports {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

void check_text(std::string& text, Problems& problems) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    problems.fail({1, 1}, "is UTF-16; save it as UTF-8");
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    problems.fail({}, "is empty; there is nothing to read");
  if (!simdjson::validate_utf8(text.data(), text.size()))
    problems.fail(Spots(text).at(text::first_invalid_utf8(text).value_or(0)),
                  "is not UTF-8 here; save the file as UTF-8");
  if (const auto offset = text.find('\0'); offset != std::string::npos)
    problems.fail(Spots(text).at(offset), "holds a zero byte, and so is no text");
}

}  // namespace rumbo::imports
