#include "documents/decoding.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "documents/source.hpp"

using namespace rumbo;
using documents::decode;
using documents::LoadOptions;
using documents::parse;

namespace {
using namespace std::string_literals;

std::string complaint(const std::string& bytes, const char* file, const LoadOptions& options = {}) {
  try {
    parse(bytes, file, options);
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "accepted";
}
}  // namespace

TEST_CASE("UTF-16 and UTF-32 are known by their byte order mark, which stays") {
  const std::string hola = "\xEF\xBB\xBFHolá";
  CHECK(decode("\xFF\xFEH\0o\0l\0\xE1\0"s, "a", "") == hola);
  CHECK(decode("\xFE\xFF\0H\0o\0l\0\xE1"s, "a", "") == hola);
  CHECK(decode("\xFF\xFE\0\0H\0\0\0o\0\0\0l\0\0\0\xE1\0\0\0"s, "a", "") == hola);
  const auto source = parse("\xFF\xFEH\0o\0l\0\xE1\0"s, "a.txt");
  CHECK(in_file(source, {3, 8}) == documents::FileSpan{1, 5, 1, 2});
}

TEST_CASE("an encoding is believed when it is asked for, and when the page declares it") {
  CHECK(decode("Ni\xF1os \x93hoy\x94", "a", "windows-1252") == "Niños “hoy”");
  CHECK(decode("<meta charset=\"ISO-8859-1\">\x93\xF1\x94", "a", "") ==
        "<meta charset=\"ISO-8859-1\">“ñ”");
  CHECK(decode("<?xml version='1.0' encoding='iso-8859-15'?>\xA4", "a", "") ==
        "<?xml version='1.0' encoding='iso-8859-15'?>€");
  CHECK(decode("<meta charset=latin1>ñ", "a", "") == "<meta charset=latin1>ñ");  // it lies
}

TEST_CASE("text of no declared encoding is refused with the place and both remedies") {
  const auto message = complaint("Hola\nni\xF1os\n", "nota.txt");
  CHECK(message.find("nota.txt:2:3") == 0);
  CHECK(message.find("--encoding") != std::string::npos);
  CHECK(message.find("iconv") != std::string::npos);
}

TEST_CASE("bytes that are not of the encoding named are refused") {
  CHECK(complaint("Hola \xFF", "a.txt", {"euc-jp"}).find("--encoding NAME") != std::string::npos);
  CHECK(complaint("\xFF\xFEH\0\x00\xD8"s, "a.txt").find("UTF-16LE") != std::string::npos);
}

TEST_CASE("an encoding that nobody knows is misuse") {
  CHECK_THROWS_AS(parse("Hola", "a.txt", {"klingon"}), base::UsageError);
}

TEST_CASE("files that are no text are refused by name, with how to convert them") {
  CHECK(complaint("PK\x03\x04....word/document.xml", "a.docx").find("pandoc") != std::string::npos);
  CHECK(complaint("PK\x03\x04...."s, "a.txt").find("zip archive") != std::string::npos);
  CHECK(complaint("%PDF-1.7\n", "a.txt").find("pdftotext") != std::string::npos);
  CHECK(complaint("{\\rtf1 Hola}", "a.txt").find("RTF") != std::string::npos);
  CHECK(complaint("\x89PNG\r\n", "a.txt").find("picture") != std::string::npos);
  CHECK(complaint("From: a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", "a.mhtml")
            .find("HTML only") != std::string::npos);
  CHECK(complaint("H\0o\0l\0a\0"s, "a.txt").find("--encoding UTF-16LE") != std::string::npos);
}
