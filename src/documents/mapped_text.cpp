#include "documents/mapped_text.hpp"

#include <algorithm>

namespace rumbo::documents {

void MappedText::append(std::string_view words, std::size_t file, std::size_t file_size) {
  const bool exact = words.size() == file_size;
  if (!segments_.empty() && exact) {
    auto& last = segments_.back();
    if (last.text_size == last.file_size && last.file + last.file_size == file &&
        last.text + last.text_size == text_.size()) {
      last.text_size += words.size();
      last.file_size += words.size();
      text_ += words;
      return;
    }
  }
  segments_.push_back({text_.size(), words.size(), file, file_size});
  text_ += words;
}

void MappedText::begin_run() {
  if (breaks_ > 0 && !text_.empty()) {
    text_.append(static_cast<std::size_t>(breaks_), '\n');
  } else if (space_ != nowhere && !text_.empty()) {
    append(" ", space_, 1);
  }
  breaks_ = 0;
  space_ = nowhere;
}

void MappedText::add(std::string_view run, std::size_t file) {
  if (run.empty()) return;
  begin_run();
  append(run, file, run.size());
}

void MappedText::add_for(std::string_view words, std::size_t file, std::size_t file_size) {
  if (words.empty()) return;
  begin_run();
  append(words, file, file_size);
}

void MappedText::add_space(std::size_t file) { space_ = file; }

void MappedText::end_line() {
  breaks_ = std::max(breaks_, 1);
  space_ = nowhere;
}

void MappedText::end_paragraph() {
  breaks_ = 2;
  space_ = nowhere;
}

}  // namespace rumbo::documents
