#pragma once

#include "documents/source.hpp"

namespace rumbo::documents {

// InputError for bytes that are no text: by name and with how to convert them where the first bytes
// tell (Word, PDF, RTF, an archive, a picture). `bytes` as they are on disk.
void refuse_binary(std::string_view bytes, const std::filesystem::path& path);

// By the file's ending and the first characters of its text.
Format format_of(std::string_view text, const std::filesystem::path& path);

}  // namespace rumbo::documents
