#include "tiles/spool.hpp"

#include "base/error.hpp"
#include "gazetteer/checksum.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <sstream>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace rumbo::tiles {
namespace {

constexpr std::string_view magic = "rumbo tiles, part 2\n";
constexpr std::size_t record_head = 20;  // first id, run (0: a note), bytes, checksum of all else
constexpr std::size_t most_waiting = std::size_t{1} << 20;
constexpr std::uint64_t most_unsynced = std::uint64_t{32} << 20;
constexpr std::chrono::seconds longest_unsynced{5};
constexpr std::uint32_t longest = 256u << 20;

template <class Number>
void put(std::string& bytes, Number number) {
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
    bytes.push_back(static_cast<char>(std::uint64_t{number} >> (8 * byte) & 0xff));
}

template <class Number>
Number get(std::string_view bytes) {
  std::uint64_t number = 0;
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
    number |= std::uint64_t{static_cast<unsigned char>(bytes[byte])} << (8 * byte);
  return static_cast<Number>(number);
}

// Reads records from where the stream stands, up to the first that is not whole; the bytes of those
// that are.
std::uint64_t read_records(std::istream& stream,
                           const std::function<void(const archive::TileRun&)>& take) {
  std::uint64_t whole = 0;
  geo::TileId next = 0;
  std::string head(record_head, '\0'), bytes;
  while (stream.read(head.data(), record_head)) {
    const std::string_view view = head;
    const auto first = get<std::uint64_t>(view);
    const auto run = get<std::uint32_t>(view.substr(8));
    const auto size = get<std::uint32_t>(view.substr(12));
    if (size > longest || first < next) break;
    bytes.resize(size);
    if (!stream.read(bytes.data(), size)) break;
    const auto sum = gazetteer::crc32(bytes, gazetteer::crc32(view.substr(0, 16)));
    if (sum != get<std::uint32_t>(view.substr(16))) break;
    take({first, run, bytes});
    next = first + run;
    whole += record_head + size;
  }
  return whole;
}

// The first lines in which two texts differ.
std::pair<std::string, std::string> difference(const std::string& was, const std::string& is) {
  std::istringstream one(was), two(is);
  std::pair<std::string, std::string> lines;
  while (one || two) {
    std::getline(one, lines.first);
    std::getline(two, lines.second);
    if (lines.first != lines.second) break;
  }
  return lines;
}

std::string header_of(const std::string& recipe) {
  std::string header(magic);
  put(header, static_cast<std::uint32_t>(recipe.size()));
  put(header, gazetteer::crc32(recipe));
  return header + recipe;
}

}  // namespace

Spool::Spool(std::filesystem::path file, const std::string& recipe, Begin begin)
    : path_(std::move(file)) {
  const std::string header = header_of(recipe);
  header_ = header.size();
  try {
    if (begin == Begin::resume && std::filesystem::exists(path_))
      resume(header);
    else
      create(header);
  } catch (const base::InputError&) {
    ::close(descriptor_);
    throw;
  } catch (...) {
    if (descriptor_ >= 0 && next_ == 0 && std::filesystem::is_regular_file(path_)) remove();
    if (descriptor_ >= 0) ::close(descriptor_);
    throw;
  }
}

Spool::~Spool() {
  if (descriptor_ >= 0 && next_ == 0) remove();
  if (descriptor_ >= 0) ::close(descriptor_);
}

void Spool::failed(const char* what) const {
  throw base::Error(fmt::format("{}: {} ({}); free some space, or choose another folder with -o",
                                path_.string(), what, std::strerror(errno)));
}

void Spool::create(const std::string& header) {
  descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0)
    throw base::Error(fmt::format("{}: cannot be created ({}); choose another folder with -o",
                                  path_.string(), std::strerror(errno)));
  lock();
  begin_anew(header);
}

// Of two runs with one output the second is refused.
void Spool::lock() {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  ::close(std::exchange(descriptor_, -1));
  throw base::Error(fmt::format(
      "{}: another run is writing it; wait for that one, or name another output with -o",
      path_.string()));
}

void Spool::begin_anew(const std::string& header) {
  if (::ftruncate(descriptor_, 0) != 0 && errno != EINVAL) failed("cannot be emptied");
  ::lseek(descriptor_, 0, SEEK_SET);
  waiting_ = header;
  flush();
}

void Spool::resume(const std::string& header) {
  descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor_ < 0) failed("cannot be continued");
  lock();
  std::ifstream stream(path_, std::ios::binary);
  const std::size_t before = magic.size() + 8;
  std::string was(before, '\0');
  stream.read(was.data(), static_cast<std::streamsize>(before));
  const auto size = stream ? get<std::uint32_t>(std::string_view(was).substr(magic.size())) : 0;
  if (!stream || !was.starts_with(magic) || size > (16u << 20)) return begin_anew(header);
  was.resize(before + size);
  stream.read(was.data() + before, size);
  const std::string recipe = was.substr(before);
  if (!stream || header_of(recipe) != was) return begin_anew(header);
  if (was != header) {
    const auto [old, now] = difference(recipe, header.substr(before));
    throw base::InputError(
        {path_.string()},
        fmt::format("was begun with '{}', and this run has '{}'; give the same options and data, "
                    "or leave out --resume to begin anew",
                    old, now));
  }
  geo::TileId before_last = 0;
  std::uint64_t last = 0;  // bytes of the last run that no note follows
  std::uint64_t whole = read_records(stream, [&](const archive::TileRun& run) {
    before_last = next_;
    next_ = run.first + run.length;
    last = run.length > 0 ? record_head + run.bytes.size() : 0;
    if (run.length == 0) notes_.emplace_back(run.bytes);
  });
  if (last > 0) next_ = before_last;
  whole -= last;
  if (::ftruncate(descriptor_, static_cast<off_t>(header_ + whole)) != 0 ||
      ::lseek(descriptor_, 0, SEEK_END) < 0)
    failed("cannot be continued");
}

void Spool::note(geo::TileId next, std::string_view text) {
  write(next, 0, text);
  next_ = next;
}

void Spool::add(const archive::TileRun& run) {
  write(run.first, run.length, run.bytes);
  next_ = run.first + run.length;
}

void Spool::write(geo::TileId first, std::uint32_t run, std::string_view bytes) {
  std::string head;
  put(head, first);
  put(head, run);
  put(head, static_cast<std::uint32_t>(bytes.size()));
  put(head, gazetteer::crc32(bytes, gazetteer::crc32(head)));
  waiting_ += head;
  waiting_ += bytes;
  if (waiting_.size() >= most_waiting) flush();
}

void Spool::flush() {
  std::string_view left = waiting_;
  while (!left.empty()) {
    const auto written = ::write(descriptor_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) failed("cannot be written");
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  unsynced_ += waiting_.size();
  waiting_.clear();
  if (unsynced_ >= most_unsynced || std::chrono::steady_clock::now() - synced_ >= longest_unsynced)
    sync();
}

void Spool::sync() {
  if (::fdatasync(descriptor_) != 0) failed("cannot be written");
  unsynced_ = 0;
  synced_ = std::chrono::steady_clock::now();
}

void Spool::commit() {
  flush();
  sync();
}

void Spool::read_into(archive::TileSink& sink) const {
  std::ifstream stream(path_, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(header_));
  const std::uint64_t whole = read_records(stream, [&](const archive::TileRun& run) {
    if (run.length > 0) sink.add(run);
  });
  if (header_ + whole != std::filesystem::file_size(path_))
    throw base::Error(fmt::format("{}: was damaged on the disk; leave out --resume to begin anew",
                                  path_.string()));
}

void Spool::remove() {
  std::error_code gone;
  std::filesystem::remove(path_, gone);
}

}  // namespace rumbo::tiles
