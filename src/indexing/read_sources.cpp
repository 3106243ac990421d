#include "indexing/read_sources.hpp"

#include "indexing/credits.hpp"
#include "indexing/find_sources.hpp"

namespace rumbo::indexing {
namespace {

void begin_file(const SourceFile& file, Sources& into) {
  const Credit credit = credit_of(file);
  const SourceFile::Digest digest = file.digest();
  into.begin_file({file.name(), credit.text, credit.licence, digest.bytes, digest.crc32});
}

}  // namespace

void read_sources(std::span<const std::filesystem::path> sources, Sources& into,
                  base::Diagnostics& problems, const LayerOptions& layers) {
  for (const FoundSource& source : find_sources(sources)) {
    if (source.reader != read_layers) begin_file(source.file, into);
    source.reader({source.file, source.root, into, problems, layers});
  }
}

}  // namespace rumbo::indexing
