#include "base/error.hpp"
#include "indexing/byte_stream.hpp"

#include <fmt/format.h>
#include <zip.h>

namespace rumbo::indexing {
namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

struct CloseMember {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};

std::string reason_of(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return reason;
}

Archive open_archive(const std::filesystem::path& file) {
  open_plain(file);  // refuses what is no regular file
  int code = 0;
  Archive archive(zip_open(file.c_str(), ZIP_RDONLY, &code));
  if (archive) return archive;
  throw base::InputError(
      {file.string()},
      fmt::format("is no zip archive or is cut short ({}); fetch it again", reason_of(code)));
}

class MemberStream : public ByteStream {
 public:
  MemberStream(const std::filesystem::path& file, const ZipMember& member)
      : label_((file / member.name).string()), archive_(open_archive(file)), left_(member.bytes) {
    member_.reset(zip_fopen_index(archive_.get(), member.position, 0));
    if (!member_) fail(zip_strerror(archive_.get()));
  }

  std::size_t read(std::span<char> into) override {
    std::size_t filled = 0;
    while (filled < into.size()) {
      const zip_int64_t got = zip_fread(member_.get(), into.data() + filled, into.size() - filled);
      if (got < 0) fail(zip_file_strerror(member_.get()));
      if (got == 0) {
        if (left_ > 0) fail("it is cut short");
        break;
      }
      const auto bytes = static_cast<std::size_t>(got);
      if (bytes > left_) fail("it is longer than the archive says");
      left_ -= bytes;
      filled += bytes;
    }
    return filled;
  }

 private:
  [[noreturn]] void fail(const char* reason) const {
    throw base::InputError(
        {label_}, fmt::format("cannot be unpacked ({}); fetch the zip archive again", reason));
  }

  std::string label_;
  Archive archive_;
  std::unique_ptr<zip_file_t, CloseMember> member_;
  std::uint64_t left_;
};

}  // namespace

std::vector<ZipMember> zip_members(const std::filesystem::path& file) {
  const Archive archive = open_archive(file);
  std::vector<ZipMember> members;
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(std::max<zip_int64_t>(count, 0)); ++i) {
    zip_stat_t found;
    if (zip_stat_index(archive.get(), i, 0, &found) != 0)
      throw base::InputError({file.string()}, "is a damaged zip archive; fetch it again");
    const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_CRC;
    if ((found.valid & needed) == needed) members.push_back({i, found.name, found.size, found.crc});
  }
  return members;
}

std::unique_ptr<ByteStream> open_zip_member(const std::filesystem::path& file,
                                            const ZipMember& member) {
  return std::make_unique<MemberStream>(file, member);
}

}  // namespace rumbo::indexing
