#include "render/words.hpp"

#include "catch.hpp"

using namespace rumbo::render;

TEST_CASE("dates are written as people write them") {
  CHECK(date_text("2024-12-03", "en") == "3 Dec 2024");
  CHECK(date_text("2024-12-03", "es") == "3 dic 2024");
  CHECK(date_text("2024-12-03", "fr") == "3 déc. 2024");
  CHECK(date_text("2021-10", "en") == "Oct 2021");
  CHECK(date_text("2021", "en") == "2021");
  CHECK(date_text("2024-12-03T05:00:00", "en") == "3 Dec 2024");
}

TEST_CASE("spans say month and year once") {
  CHECK(date_text("2021-10-23/2021-10-25", "en") == "23–25 Oct 2021");
  CHECK(date_text("2021-09-30/2021-10-02", "en") == "30 Sep – 2 Oct 2021");
  CHECK(date_text("2021-12-30/2022-01-02", "en") == "30 Dec 2021 – 2 Jan 2022");
  CHECK(date_text("2021-10/2021-11", "en") == "Oct–Nov 2021");
}

TEST_CASE("open and doubtful dates say that they are") {
  CHECK(date_text("../2021-09-05", "en") == "by 5 Sep 2021");
  CHECK(date_text("2021-09-05/..", "en") == "from 5 Sep 2021");
  CHECK(date_text("2021-10-23~", "en") == "c. 23 Oct 2021");
  CHECK(date_text("2021?", "en") == "2021?");
}

TEST_CASE("what is no EDTF stands as it is") {
  CHECK(date_text("in spring", "en") == "in spring");
  CHECK(date_text("", "en") == "");
}

TEST_CASE("numbers have their thousands apart") {
  CHECK(number_text(1500, "en") == "1,500");
  CHECK(number_text(999, "en") == "999");
  CHECK(number_text(1234567, "es") == "1\u00A0234\u00A0567");
}

TEST_CASE("a span with a doubtful end is about as a whole") {
  CHECK(date_text("2021-10-25~/2021-10-26", "en") == "c. 25–26 Oct 2021");
  CHECK(date_text("2021-10-25/2021-11-26?", "en") == "25 Oct – 26 Nov 2021?");
}
