#include "base/error.hpp"

#include "catch.hpp"

using namespace rumbo::base;

TEST_CASE("a position is written as compilers write it, with only the parts that are known") {
  CHECK(to_string(SourcePosition{"a.yaml", 3, 7}) == "a.yaml:3:7");
  CHECK(to_string(SourcePosition{"a.yaml", 3, 0}) == "a.yaml:3");
  CHECK(to_string(SourcePosition{"a.yaml", 0, 0}) == "a.yaml");
  CHECK(to_string(SourcePosition{}).empty());
}

TEST_CASE("each kind of error has its exit code") {
  CHECK(Error("x").exit_code() == 1);
  CHECK(UsageError("x").exit_code() == 2);
  CHECK(InputError({"a.yaml", 1, 1}, "x").exit_code() == 3);
}

TEST_CASE("every error collected is reported at once, and warnings alone are no error") {
  Diagnostics problems;
  problems.warn({"a.yaml", 1, 1}, "odd");
  CHECK_NOTHROW(problems.throw_if_errors());
  problems.error({"a.yaml", 2, 3}, "bad");
  problems.error({"a.yaml", 4, 5}, "worse");
  CHECK(problems.has_errors());
  CHECK_THROWS_WITH(problems.throw_if_errors(), "a.yaml:2:3: error: bad\na.yaml:4:5: error: worse");
}
