#include "yaml/node.hpp"

#include "catch.hpp"

#include <array>

using namespace rumbo;

namespace {

struct Read {
  explicit Read(const std::string& text) : root(yaml::parse("v: " + text, "t.yaml")) {}
  const yaml::Node& value() const { return *root.find("v"); }
  std::string message() const {
    return problems.items().empty() ? "" : to_string(problems.items().front());
  }
  yaml::Node root;
  base::Diagnostics problems;
};

template <class T>
void refuses(const std::string& text, std::optional<T> (yaml::Node::*as)(base::Diagnostics&) const,
             const std::string& message) {
  Read read(text);
  CHECK_FALSE((read.value().*as)(read.problems));
  CHECK(read.message() == "t.yaml:1:4: error: " + message);
}

}  // namespace

TEST_CASE("numbers are read as JSON writes them") {
  base::Diagnostics problems;
  CHECK(Read("12").value().number(problems) == 12.0);
  CHECK(Read("-0.5e3").value().number(problems) == -500.0);
  CHECK(Read("-7").value().integer(problems) == -7);
  CHECK(Read("0").value().integer(problems) == 0);
  CHECK(problems.items().empty());
}

TEST_CASE("what only looks like a number is refused") {
  using yaml::Node;
  const std::string remedy = "; write it in decimal digits, without leading zeros or a unit";
  refuses("012", &Node::number, "must be a number, not '012'" + remedy);
  refuses("0x1f", &Node::integer, "must be a whole number, not '0x1f'" + remedy);
  refuses(".inf", &Node::number, "must be a number, not '.inf'" + remedy);
  refuses("1e999", &Node::number, "must be a number, not '1e999'" + remedy);
  refuses("1.5", &Node::integer, "must be a whole number, not '1.5'" + remedy);
  refuses("9223372036854775808", &Node::integer,
          "must be a whole number, not '9223372036854775808'" + remedy);
  refuses("3 km", &Node::number, "must be a number, not '3 km'" + remedy);
  refuses("\"3\"", &Node::number, "must be a number, not the quoted text \"3\"; remove the quotes");
  refuses("[3]", &Node::number, "must be a number, not a list");
}

TEST_CASE("text takes any scalar but nothing else") {
  base::Diagnostics problems;
  CHECK(Read("012").value().text(problems) == "012");
  CHECK(Read("\"\"").value().text(problems) == "");
  CHECK(problems.items().empty());
  refuses("{a: b}", &yaml::Node::text, "must be text, not a map of keys and values");
}

TEST_CASE("an empty value is said to be empty, at its key") {
  Read read("\n");
  CHECK_FALSE(read.value().text(read.problems));
  CHECK(read.message() ==
        "t.yaml:1:1: error: must be text, not empty; write the text, or remove the key");
}

TEST_CASE("booleans are true and false, nothing else") {
  base::Diagnostics problems;
  CHECK(Read("true").value().boolean(problems) == true);
  CHECK(Read("false").value().boolean(problems) == false);
  CHECK(problems.items().empty());
  refuses("yes", &yaml::Node::boolean, "must be true or false, not 'yes'");
  refuses("\"true\"", &yaml::Node::boolean, "must be true or false, not the quoted text \"true\"");
}

TEST_CASE("a wrong kind is reported") {
  Read read("x");
  CHECK_FALSE(read.value().require(yaml::Kind::sequence, read.problems));
  CHECK(read.message() == "t.yaml:1:4: error: must be a list, not 'x'");
  CHECK(read.root.require(yaml::Kind::mapping, read.problems));
}

TEST_CASE("unknown keys are all reported, with the nearest known one") {
  const yaml::Node root = yaml::parse("wher: 1\nwhen: 2\nzzzzz: 3\n", "t.yaml");
  const std::array<std::string_view, 2> known{"when", "where"};
  base::Diagnostics problems;
  root.check_keys(known, problems);
  REQUIRE(problems.items().size() == 2);
  CHECK(to_string(problems.items()[0]) ==
        "t.yaml:1:1: error: unknown key 'wher'; did you mean 'where'?");
  CHECK(to_string(problems.items()[1]) ==
        "t.yaml:3:1: error: unknown key 'zzzzz'; the keys here are: when, where");
}
