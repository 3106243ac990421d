#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace rumbo::bench {

// A prepared statement, used again and again. Parameters and columns count from 1 and 0.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);
  Statement& bind(int parameter, std::string_view text);  // must live until the next reset()
  Statement& bind(int parameter, std::int64_t number);
  bool step();  // whether there is a row
  void reset();
  std::string_view text(int column) const;  // until the next step()
  std::int64_t number(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  explicit Database(const std::filesystem::path& file);
  void run(const std::string& sql);
  Statement prepare(std::string_view sql) { return {database_.get(), sql}; }
  sqlite3* handle() const { return database_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

// Loads allCountries- and alternateNamesV2-shaped files and tables of codes and names into
// `database`, with the indexes that the questions need.
struct Load {
  std::filesystem::path places;      // 19 columns
  std::filesystem::path alternates;  // may be empty: then the places' fourth column
};
void load(Database& database, const Load& from);

}  // namespace rumbo::bench
