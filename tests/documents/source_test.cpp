#include "documents/source.hpp"

#include "base/error.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>

using namespace rumbo;
using documents::check;

namespace {
std::string complaint(std::string text) {
  try {
    check(std::move(text), "story.txt");
  } catch (const base::InputError& error) {
    CHECK(error.exit_code() == 3);
    return error.what();
  }
  return "accepted";
}
}  // namespace

TEST_CASE("a report that is empty or blank is refused and says so") {
  CHECK(complaint("").find("is empty") != std::string::npos);
  CHECK(complaint(" \r\n\t\n").find("is empty") != std::string::npos);
  CHECK(complaint("\xEF\xBB\xBF\n").find("is empty") != std::string::npos);
}

TEST_CASE("a binary file is refused at its first NUL") {
  CHECK(complaint(std::string("PK\x03\x04\0\0", 6)).find("binary file") != std::string::npos);
  CHECK(complaint(std::string("PK\x03\x04\0\0", 6)).find("offset 4") != std::string::npos);
}

TEST_CASE("a byte that is not UTF-8 is refused with its line and column in code points") {
  const auto message = complaint("Niños\ncaminan \xF1 hoy\n");
  CHECK(message.find("story.txt:2:9") == 0);
  CHECK(message.find("0xF1") != std::string::npos);
  CHECK(message.find("iconv") != std::string::npos);
}

TEST_CASE("a byte order mark is kept in the text and passed over") {
  const auto source = check("\xEF\xBB\xBFHola", "story.txt");
  CHECK(source.begin == 3);
  CHECK(source.text.size() == 7);
}

TEST_CASE("a missing report is an InputError that names it") {
  CHECK_THROWS_AS(documents::load("no/such/report.txt"), base::InputError);
}
