#pragma once

#include <string>
#include <string_view>

namespace rumbo::documents {

// The bytes of a file as UTF-8. A byte order mark decides (and stays, as U+FEFF); then sound UTF-8;
// then the encoding asked for (empty: none), then the one that the file declares in an HTML meta
// tag or an XML declaration; the latter read as browsers do ("latin1" is windows-1252). InputError
// at the first byte that is not of the encoding, or when there is none to try; UsageError when the
// encoding asked for is not known.
std::string decode(std::string bytes, const std::string& file, const std::string& asked);

// By a byte order mark; empty when there is none.
std::string_view marked_encoding(std::string_view bytes);

// The encoding that the first 4 KB declare; empty when they declare none.
std::string declared_encoding(std::string_view bytes);

}  // namespace rumbo::documents
