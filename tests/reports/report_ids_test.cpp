#include "reports/report_ids.hpp"

#include "catch.hpp"

using namespace rumbo;
using namespace rumbo::reports;

TEST_CASE("report ids are the shortest beginnings of the stems that tell them apart") {
  const std::vector<std::filesystem::path> files = {"a/000_abc.txt", "001_def.txt", "march one.txt",
                                                    "march two.txt", "b/001_def.txt"};
  CHECK(make_report_ids(files) ==
        std::vector<std::string>{"000", "001-def", "march-one", "march-two", "001-def-2"});
}
