#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace rumbo::archive {

// A SQLite database. Every failure is an Error that names the file. Confined to a thread.
class Database {
 public:
  enum class Mode { read, create };
  // To read, nothing in the file is trusted: no triggers, no functions in views, no file changed.
  // Messages call it `shown`, where that is given.
  Database(const std::filesystem::path& file, Mode mode, const std::filesystem::path& shown = {});
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;

  void run(const std::string& sql);

  class Query {
   public:
    Query(const Database& database, std::string_view sql);
    ~Query();
    Query(Query&&) = delete;

    Query& bind(int place, std::int64_t number);  // places count from 1
    Query& bind(int place, std::string_view text);
    Query& bind_blob(int place, std::string_view bytes);
    bool next();  // whether there is a row; after the last one it may be bound anew
    std::int64_t number(int column) const;     // columns count from 0
    std::string_view bytes(int column) const;  // until the next call of next()
    bool is_null(int column) const;

   private:
    const Database& database_;
    sqlite3_stmt* statement_ = nullptr;
  };

 private:
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  bool writes_ = false;
  sqlite3* handle_ = nullptr;
};

}  // namespace rumbo::archive
