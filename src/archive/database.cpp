#include "archive/database.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

namespace rumbo::archive {
namespace {

constexpr int longest_value = 256 << 20;

}  // namespace

Database::Database(const std::filesystem::path& file, Mode mode, const std::filesystem::path& shown)
    : path_(shown.empty() ? file : shown), writes_(mode == Mode::create) {
  const int flags =
      mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (sqlite3_open_v2(file.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
    const std::string reason = handle_ ? sqlite3_errmsg(handle_) : "no memory";
    sqlite3_close(handle_);
    throw base::Error(fmt::format("{}: cannot be opened ({})", path_.string(), reason));
  }
  sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, longest_value);
  if (mode != Mode::read) return;
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

Database::~Database() { sqlite3_close(handle_); }

Database::Database(Database&& other) noexcept
    : path_(std::move(other.path_)),
      writes_(other.writes_),
      handle_(std::exchange(other.handle_, nullptr)) {}

void Database::fail() const {
  const int code = sqlite3_errcode(handle_), fault = sqlite3_system_errno(handle_);
  if (code == SQLITE_FULL || (writes_ && code == SQLITE_IOERR))
    throw base::Error(
        fmt::format("{}: cannot be written ({}); free some space or choose another folder with -o",
                    path_.string(),
                    code == SQLITE_FULL ? std::strerror(ENOSPC)
                    : fault != 0        ? std::strerror(fault)
                                        : sqlite3_errmsg(handle_)));
  throw base::Error(fmt::format("{}: {}", path_.string(), sqlite3_errmsg(handle_)));
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

Database::Query::Query(const Database& database, std::string_view sql) : database_(database) {
  if (sqlite3_prepare_v2(database.handle_, sql.data(), static_cast<int>(sql.size()), &statement_,
                         nullptr) != SQLITE_OK)
    database.fail();
}

Database::Query::~Query() { sqlite3_finalize(statement_); }

Database::Query& Database::Query::bind(int place, std::int64_t number) {
  if (sqlite3_bind_int64(statement_, place, number) != SQLITE_OK) database_.fail();
  return *this;
}

Database::Query& Database::Query::bind(int place, std::string_view text) {
  if (sqlite3_bind_text64(statement_, place, text.data(), text.size(), SQLITE_TRANSIENT,
                          SQLITE_UTF8) != SQLITE_OK)
    database_.fail();
  return *this;
}

Database::Query& Database::Query::bind_blob(int place, std::string_view bytes) {
  if (sqlite3_bind_blob64(statement_, place, bytes.data(), bytes.size(), SQLITE_TRANSIENT) !=
      SQLITE_OK)
    database_.fail();
  return *this;
}

bool Database::Query::next() {
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) database_.fail();
  sqlite3_reset(statement_);
  return false;
}

std::int64_t Database::Query::number(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Database::Query::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Database::Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

}  // namespace rumbo::archive
