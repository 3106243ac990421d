#include "base/error.hpp"
#include "catch.hpp"
#include "yaml/node.hpp"

#include <filesystem>
#include <fstream>

using namespace rumbo;
using yaml::Kind;
using yaml::parse;

namespace {

std::string error_of(const std::string& text) {
  try {
    parse(text, "t.yaml");
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "";
}

bool starts(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }
bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a document becomes nodes with their kinds") {
  const yaml::Node root = parse("a: 1\nb: [x, \"y\"]\nc: {d: }\ne: ~\n", "t.yaml");
  REQUIRE(root.kind() == Kind::mapping);
  REQUIRE(root.entries().size() == 4);
  CHECK(root.find("a")->scalar() == "1");
  CHECK(root.find("b")->items()[0].is_plain());
  CHECK_FALSE(root.find("b")->items()[1].is_plain());
  CHECK(root.find("c")->find("d")->kind() == Kind::null);
  CHECK(root.find("e")->kind() == Kind::null);
  CHECK(root.find("f") == nullptr);
}

TEST_CASE("positions count lines and code points from 1") {
  const yaml::Node root = parse("\xEF\xBB\xBFñandú: [á, b]\r\nc:\nd: 1\n", "t.yaml");
  CHECK(root.find("ñandú")->items()[1].position() == base::SourcePosition{"t.yaml", 1, 12});
  CHECK(root.entries()[1].first.position() == base::SourcePosition{"t.yaml", 2, 1});
  CHECK(root.find("c")->position() == base::SourcePosition{"t.yaml", 2, 1});  // empty: its key's
  CHECK(root.find("d")->position() == base::SourcePosition{"t.yaml", 3, 4});
}

TEST_CASE("aliases are expanded, and stand where they are used") {
  const yaml::Node root = parse("a: &x {k: [1, 2]}\nb: *x\n", "t.yaml");
  CHECK(root.find("b")->find("k")->items().size() == 2);
  CHECK(root.find("b")->position().line == 2);
}

TEST_CASE("a duplicate key is refused at its second place") {
  const std::string error = error_of("a: 1\nb: {c: 1, d: 2,\n  c: 3}\n");
  CHECK(starts(error, "t.yaml:3:3: error: the key 'c' stands twice"));
  CHECK(has(error, "line 2"));
}

TEST_CASE("an alias inside its own anchor is refused") {
  CHECK(starts(error_of("&a [*a]"), "t.yaml:1:5: error: the alias stands inside"));
  CHECK(starts(error_of("&a {k: {l: *a}}"), "t.yaml:1:12: "));
}

TEST_CASE("aliases that expand past the budget are refused") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    const std::string name = "a" + std::to_string(i);
    const std::string last = "*a" + std::to_string(i - 1);
    text += name + ": &" + name + " [" + last;
    for (int k = 0; k < 8; ++k) text += ", " + last;
    text += "]\n";
  }
  CHECK(has(error_of(text), "use fewer aliases"));

  std::string long_text = "a: &a \"" + std::string(1 << 20, 'x') + "\"\nb: [*a";
  for (int i = 0; i < 100; ++i) long_text += ", *a";
  CHECK(has(error_of(long_text + "]"), "use fewer aliases"));
}

TEST_CASE("nesting deeper than 64 levels is refused, 64 is not") {
  CHECK(error_of(std::string(64, '[') + std::string(64, ']')).empty());
  CHECK(starts(error_of(std::string(65, '[') + std::string(65, ']')),
               "t.yaml:1:65: error: is nested"));
  CHECK(has(error_of(std::string(1'000'000, '[')), "nested"));
  CHECK(has(error_of(std::string(100'000, '{')), "nested"));
  std::string blocks;
  for (int i = 0; i < 50'000; ++i) blocks += "- ";
  CHECK(has(error_of(blocks), "nested"));
}

TEST_CASE("bytes that are not UTF-8 and control characters are refused where they stand") {
  CHECK(error_of("a: ñ\nb: \xFF\n") ==
        "t.yaml:2:4: error: the byte 0xFF is not UTF-8; save the file as UTF-8");
  CHECK(
      starts(error_of(std::string("a: \0", 4)), "t.yaml:1:4: error: the control character U+0000"));
  CHECK(has(error_of("\xFF\xFE"
                     "a\0"),
            "not UTF-8"));
}

TEST_CASE("more than one document is refused, and so is none") {
  CHECK(starts(error_of("---\na: 1\n---\nb: 2\n"), "t.yaml:3:1: error: a second document"));
  CHECK(starts(error_of("- a\nb: c\n"), "t.yaml:2:1: error: a second document"));
  CHECK(has(error_of(""), "holds nothing"));
  CHECK(has(error_of("# only this\n"), "holds nothing"));
  CHECK(error_of("---\na: 1\n...\n").empty());
}

TEST_CASE("tabs for indentation are named as such") {
  CHECK(error_of("a:\n\tb: c\n") == "t.yaml:2:3: error: is indented with a tab; use spaces");
  CHECK(has(error_of("a: 1\n\tb: c\n"), "tab"));
  CHECK(has(error_of("a:\n\t- b\n"), "tab"));
}

TEST_CASE("syntax errors say where they are and how to mend them") {
  CHECK(starts(error_of("ñ: b: c"), "t.yaml:1:5: error: a ':' stands where no key can"));
  CHECK(has(error_of("a: [1, 2"), "add ']'"));
  CHECK(has(error_of("a: {b: 2"), "add '}'"));
  CHECK(has(error_of("a: \"x"), "closing quote"));
  CHECK(has(error_of("a: *b"), "names nothing above it"));
  CHECK(has(error_of("a: @b"), "quote it"));
  CHECK(has(error_of("a:\n  b: 1\n c: 2"), "align"));
}

TEST_CASE("keys must be single values and tags of the core schema") {
  CHECK(has(error_of("{a: 1}: 2"), "a key must be a single value"));
  CHECK(has(error_of("? [a]\n: 2"), "a key must be a single value"));
  CHECK(has(error_of("~: 2"), "a key must be a single value"));
  CHECK(has(error_of("a: !!python/object x"),
            "the tag 'tag:yaml.org,2002:python/object' is not known"));
  CHECK(error_of("a: !!str 012").empty());
}

TEST_CASE("text larger than 16 MB is refused") {
  CHECK(has(error_of("a: \"" + std::string(17 << 20, 'x') + "\""), "larger than 16 MB"));
}

TEST_CASE("a file is read under its own name, and a missing one is named") {
  const auto path = std::filesystem::temp_directory_path() / "rumbo-yaml-test.yaml";
  std::ofstream(path) << "a: 1\n";
  CHECK(yaml::read(path).position().file == path.string());
  std::filesystem::remove(path);
  CHECK_THROWS_AS(yaml::read(path), base::InputError);
}
