#include "mvt/geometry.hpp"

#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using mvt::Geometry;
using mvt::Kind;
using Commands = std::vector<std::uint32_t>;

TEST_CASE("geometry is encoded as the specification's examples are") {
  CHECK(mvt::encode({Kind::point, {{{25, 17}}}}) == Commands{9, 50, 34});
  CHECK(mvt::encode({Kind::point, {{{5, 7}, {3, 2}}}}) == Commands{17, 10, 14, 3, 9});
  CHECK(mvt::encode({Kind::line, {{{2, 2}, {2, 10}, {10, 10}}}}) ==
        Commands{9, 4, 4, 18, 0, 16, 16, 0});
  CHECK(mvt::encode({Kind::line, {{{2, 2}, {2, 10}, {10, 10}}, {{1, 1}, {3, 5}}}}) ==
        Commands{9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8});
  CHECK(mvt::encode({Kind::polygon, {{{3, 6}, {8, 12}, {20, 34}}}}) ==
        Commands{9, 6, 12, 18, 10, 12, 24, 44, 15});
  CHECK(mvt::encode({Kind::polygon,
                     {{{0, 0}, {10, 0}, {10, 10}, {0, 10}},
                      {{11, 11}, {20, 11}, {20, 20}, {11, 20}},
                      {{13, 13}, {13, 17}, {17, 17}, {17, 13}}}}) ==
        Commands{9, 0,  0,  26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0,
                 0, 18, 17, 0,  15, 9, 4, 13, 26, 0, 8,  8, 0,  0, 7,  15});
}

TEST_CASE("steps of no length, lines of one place and rings without area are not written") {
  CHECK(mvt::encode({Kind::line, {{{2, 2}, {2, 2}, {2, 10}}}}) == Commands{9, 4, 4, 10, 0, 16});
  CHECK(mvt::encode({Kind::line, {{{2, 2}, {2, 2}}}}).empty());
  CHECK(mvt::encode({Kind::polygon, {{{0, 0}, {5, 5}, {10, 10}}}}).empty());
  CHECK(mvt::encode({Kind::polygon, {{{0, 0}, {10, 0}, {10, 10}, {0, 0}}}}) ==
        Commands{9, 0, 0, 18, 20, 0, 0, 20, 15});
}

TEST_CASE("what is encoded is decoded the same") {
  CHECK(rc::check([] {
    const auto coordinate = rc::gen::inRange(-5000, 9000);
    Geometry geometry{Kind::line, {}};
    for (const auto& xs : *rc::gen::container<std::vector<std::vector<int>>>(
             rc::gen::container<std::vector<int>>(coordinate))) {
      std::vector<mvt::Point> part;
      for (std::size_t i = 0; i < xs.size(); ++i)
        part.push_back({xs[i], static_cast<std::int32_t>(i)});
      if (part.size() >= 2) geometry.parts.push_back(part);
    }
    RC_PRE(!geometry.parts.empty());
    std::vector<std::string> problems;
    RC_ASSERT(mvt::decode(Kind::line, mvt::encode(geometry), problems) == geometry);
    RC_ASSERT(problems.empty());
  }));
}

TEST_CASE("any commands are decoded or refused with a reason") {
  const auto problem_of = [](Kind kind, const Commands& commands) {
    std::vector<std::string> problems;
    mvt::decode(kind, commands, problems);
    return problems.empty() ? std::string() : problems.front();
  };
  CHECK(problem_of(Kind::point, {}) == "no geometry");
  CHECK(problem_of(Kind::point, {9, 1}) == "a command cut short");
  CHECK(problem_of(Kind::point, {8}) == "an unknown command (0)");
  CHECK(problem_of(Kind::line, {9, 4, 4}) == "a line of one point");
  CHECK(problem_of(Kind::line, {9, 4, 4, 10, 0, 0}) == "a step of no length");
  CHECK(problem_of(Kind::line, {10, 4, 4}) == "a line without a beginning");
  CHECK(problem_of(Kind::polygon, {9, 6, 12, 18, 10, 12, 24, 44}) == "a ring that is not closed");
  CHECK(problem_of(Kind::polygon, {9, 6, 12, 18, 10, 12, 24, 44, 23}) ==
        "a path closed more than once");
  CHECK(problem_of(Kind::polygon, {9, 0, 0, 18, 0, 20, 20, 0, 15}) ==
        "a polygon that begins with a hole");
  CHECK(rc::check([&] {
    const auto commands = *rc::gen::container<Commands>(rc::gen::inRange<std::uint32_t>(0, 40));
    problem_of(static_cast<Kind>(*rc::gen::inRange(1, 4)), commands);
  }));
}
