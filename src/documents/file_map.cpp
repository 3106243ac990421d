#include "documents/file_map.hpp"

#include <algorithm>

namespace rumbo::documents {

std::size_t FileMap::begin_in_file(std::size_t text) const {
  if (whole_) return text;
  const auto next = std::ranges::upper_bound(segments_, text, {}, &Segment::text);
  if (next != segments_.begin()) {
    const auto& run = *(next - 1);
    const std::size_t inside = text - run.text;
    if (inside < run.text_size)
      return run.text_size == run.file_size ? run.file + inside : run.file;
  }
  if (next != segments_.end()) return next->file;
  return segments_.empty() ? 0 : segments_.back().file + segments_.back().file_size;
}

std::size_t FileMap::end_in_file(std::size_t text) const {
  if (whole_) return text;
  const auto next = std::ranges::lower_bound(segments_, text, {}, &Segment::text);
  if (next == segments_.begin()) return begin_in_file(text);
  const auto& run = *(next - 1);
  const std::size_t inside = std::min(text - run.text, run.text_size);
  return run.file + (run.text_size == run.file_size ? inside : run.file_size);
}

FileSpan FileMap::find(prose::Span span) const {
  const std::size_t begin = begin_in_file(span.begin);
  const std::size_t end = span.begin < span.end ? std::max(begin, end_in_file(span.end)) : begin;
  return {offsets_.code_points(begin), offsets_.code_points(end), offsets_.line(begin),
          offsets_.column(begin)};
}

}  // namespace rumbo::documents
