#include "surfaces/pdf.hpp"

#include "catch.hpp"
#include "sample_scene.hpp"

using namespace rumbo::surfaces;

TEST_CASE("a PDF has the size of the page at 96 pixels an inch and holds no date") {
  const std::string pdf = write_pdf(sample::names(), sample::typesetter());
  CHECK(pdf.starts_with("%PDF-1.5"));
  CHECK(pdf.find("/MediaBox [ 0 0 300 150 ]") != std::string::npos);
  CHECK(pdf.find("CreationDate") == std::string::npos);
  CHECK(pdf.find("ModDate") == std::string::npos);
}

TEST_CASE("a PDF embeds subsets of its fonts, and no bitmap") {
  const std::string pdf = write_pdf(sample::names(), sample::typesetter());
  CHECK(pdf.find("+NotoSans") != std::string::npos);
  CHECK(pdf.find("/ToUnicode") != std::string::npos);
  CHECK(pdf.find("/Subtype /Image") == std::string::npos);
  CHECK(pdf.size() < 200'000);
}

TEST_CASE("the same scene gives the same PDF") {
  const auto typesetter = sample::typesetter();
  CHECK(write_pdf(sample::names(), typesetter) == write_pdf(sample::names(), sample::typesetter()));
  CHECK(write_pdf(sample::names(), typesetter) == write_pdf(sample::names(), typesetter));
}
