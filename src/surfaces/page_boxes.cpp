#include "surfaces/page_boxes.hpp"

#include "base/error.hpp"

#include <charconv>
#include <string_view>

#include <fmt/format.h>

namespace rumbo::surfaces {
namespace {

constexpr std::size_t entry_length = 20;  // of a line of the table (PDF 1.5, 3.4.3)

[[noreturn]] void fail(const char* what) {
  throw base::Error(fmt::format("cannot set the bleed of the PDF: it has no {}", what));
}

std::size_t number_at(const std::string& pdf, std::size_t at) {
  std::size_t number = 0;
  const char* const end = pdf.data() + pdf.size();
  while (at < pdf.size() && (pdf[at] == ' ' || pdf[at] == '\n')) ++at;
  if (std::from_chars(pdf.data() + at, end, number).ec != std::errc{}) fail("number where due");
  return number;
}

// Behind the page's own box.
std::size_t place_for_boxes(const std::string& pdf) {
  const std::size_t page = pdf.find("\n<< /Type /Page ");
  const std::size_t media = pdf.find("/MediaBox [", page == std::string::npos ? 0 : page);
  if (page == std::string::npos || media == std::string::npos) fail("page");
  return pdf.find(']', media) + 1;
}

void move_offsets(std::string& pdf, std::size_t table, std::size_t from, std::size_t by) {
  constexpr std::string_view head = "xref\n0 ";
  if (pdf.compare(table, head.size(), head) != 0) fail("table of offsets");
  const std::size_t count = number_at(pdf, table + head.size());
  std::size_t entry = pdf.find('\n', table + head.size()) + 1;
  for (std::size_t i = 0; i < count; ++i, entry += entry_length) {
    if (entry + entry_length > pdf.size()) fail("whole table of offsets");
    const std::size_t offset = number_at(pdf, entry);
    if (pdf[entry + 17] == 'n' && offset >= from)
      pdf.replace(entry, 10, fmt::format("{:010}", offset + by));
  }
}

std::string written(std::string_view name, const Box& box) {
  return fmt::format("\n   /{} [ {:.2f} {:.2f} {:.2f} {:.2f} ]", name, box.left, box.top, box.right,
                     box.bottom);
}

}  // namespace

std::string with_page_boxes(std::string pdf, const PageBoxes& boxes) {
  constexpr std::string_view pointer = "startxref\n";
  const std::size_t place = place_for_boxes(pdf);
  const std::string added = written("TrimBox", boxes.trim) + written("BleedBox", boxes.bleed);
  pdf.insert(place, added);
  const std::size_t start = pdf.rfind(pointer);
  if (start == std::string::npos) fail("end");
  const std::size_t table = number_at(pdf, start + pointer.size()) + added.size();
  move_offsets(pdf, table, place, added.size());
  const std::size_t digits = start + pointer.size();
  pdf.replace(digits, pdf.find('\n', digits) - digits, std::to_string(table));
  return pdf;
}

}  // namespace rumbo::surfaces
