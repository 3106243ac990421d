#include "base/file.hpp"

#include "base/error.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>

using namespace rumbo::base;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "rumbo-file-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()));
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  fs::path operator/(const char* name) const { return path_ / name; }
  auto entries() const {
    return std::distance(fs::directory_iterator(path_), fs::directory_iterator());
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a committed file holds what was written, and nothing else is left in the folder") {
  const Folder folder;
  AtomicFile file(folder / "map.png");
  file.write("one ");
  file.write("two");
  file.commit();
  CHECK(read_file(folder / "map.png", 100) == "one two");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that is not committed leaves the older one as it was") {
  const Folder folder;
  std::ofstream(folder / "map.png") << "old";
  {
    AtomicFile file(folder / "map.png");
    file.write("half of the n");
  }
  CHECK(read_file(folder / "map.png", 100) == "old");
  CHECK(folder.entries() == 1);
}

TEST_CASE("an output in a folder that does not exist is refused before any work") {
  const Folder folder;
  CHECK_THROWS_AS(AtomicFile(folder / "missing/map.png"), Error);
}

TEST_CASE("reading tells a missing file, a folder and one too large apart") {
  const Folder folder;
  std::ofstream(folder / "big") << std::string(11, 'x');
  CHECK_THROWS_WITH(read_file(folder / "none", 10), Catch::Contains("there is no such file"));
  CHECK_THROWS_WITH(read_file(folder / "", 10), Catch::Contains("is a folder"));
  CHECK_THROWS_WITH(read_file(folder / "big", 10), Catch::Contains("larger than"));
  CHECK(read_file(folder / "big", 11).size() == 11);
}
