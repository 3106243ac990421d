#pragma once

#include "bulk/asked.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace rumbo::bulk {

// What became of a line: what it asks, or why it asks nothing.
struct ParsedLine {
  Asked asked;
  std::string problem;  // empty: none
  std::string warning;  // empty: none
};

// Reads lines {"id", "text", "date"?, "source"?, "mentions"?: [{"start", "end"}]}. Other keys are
// passed over. A line is broken when it is no JSON object in valid UTF-8, has no text, has an id
// that is neither a string nor a whole number, or (when mentions are wanted) a mention that is no
// span of the text. A date that is none is passed over with a warning. Confined to a thread.
class LineParser {
 public:
  explicit LineParser(bool wants_mentions);
  ~LineParser();
  LineParser(LineParser&&) noexcept;
  LineParser& operator=(LineParser&&) = delete;

  ParsedLine parse(std::string_view line);

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
  bool wants_mentions_ = false;
};

}  // namespace rumbo::bulk
