#include "catch.hpp"
#include "worlds/city_row.hpp"
#include "worlds/source_folder.hpp"

#include <cstdio>

#include <sys/stat.h>

using Texts = std::vector<std::string>;

namespace {

std::string village(std::uint32_t id) {
  return row({id, "Village " + std::to_string(id), "", 10, 20, "PPL", "MX", "05", "", 5});
}

std::string villages(std::uint32_t count) {
  std::string text;
  for (std::uint32_t id = 1; id <= count; ++id) text += village(id);
  return text;
}

}  // namespace

TEST_CASE("plain, zstd and zip give the same places and the same checksum") {
  const std::string text = villages(20000);
  const SourceFolder plain;
  plain.put("MX.txt", text);
  const SourceFolder zstd;
  zstd.put_zstd("MX.txt.zst", text);
  const SourceFolder zip;
  zip.put_zip("MX.zip", {{"readme.txt", "Readme for GeoNames"}, {"MX.txt", text}});
  const ReadSources expected = plain.read();
  REQUIRE(expected.sources.files.size() == 1);
  CHECK(expected.sources.files[0].bytes == text.size());
  for (const SourceFolder* folder : {&zstd, &zip}) {
    const ReadSources read = folder->read();
    CHECK(read.error.empty());
    CHECK(read.warnings.empty());
    CHECK(read.main_names() == expected.main_names());
    REQUIRE(read.sources.files.size() == 1);
    CHECK(read.sources.files[0].name == "MX.txt");
    CHECK(read.sources.files[0].bytes == text.size());
    CHECK(read.sources.files[0].crc32 == expected.sources.files[0].crc32);
    CHECK(read.sources.files[0].credit == "GeoNames");
  }
}

TEST_CASE("zstd data of several frames is read to its end") {
  const SourceFolder folder;
  const std::string first = bytes_of(folder.put_zstd("a", villages(10)));
  const std::string second = bytes_of(folder.put_zstd("b", village(11)));
  const auto file = folder.put("MX.txt.zst", first + second);
  CHECK(folder.read({file}).main_names().size() == 11);
}

TEST_CASE("a zip archive that is cut short anywhere is an error that names it") {
  const SourceFolder folder;
  const auto file = folder.put_zip("MX.zip", {{"MX.txt", villages(2000)}});
  const std::string whole = bytes_of(file);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{3}, std::size_t{30}, whole.size() / 4, whole.size() / 2,
        whole.size() - 70, whole.size() - 23, whole.size() - 21, whole.size() - 1}) {
    INFO(size << " of " << whole.size());
    folder.put("MX.zip", whole.substr(0, size));
    const std::string error = folder.read({file}).error;
    CHECK(has(error, "MX.zip"));
    CHECK(has(error, "fetch"));
  }
}

TEST_CASE("a zip archive with damaged bytes is an error, never places out of nothing") {
  const SourceFolder folder;
  const auto file = folder.put_zip("MX.zip", {{"MX.txt", villages(2000)}});
  const std::string whole = bytes_of(file);
  for (std::size_t at = 40; at < whole.size() / 2; at += whole.size() / 16) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    folder.put("MX.zip", damaged);
    INFO(at);
    CHECK_FALSE(folder.read({file}).error.empty());
  }
}

TEST_CASE("zstd data that is cut short or damaged is an error that names it") {
  const SourceFolder folder;
  const std::string whole = bytes_of(folder.put_zstd("MX.txt.zst", villages(2000)));
  for (const std::size_t size : {std::size_t{5}, whole.size() / 3, whole.size() - 1}) {
    folder.put("MX.txt.zst", whole.substr(0, size));
    INFO(size);
    CHECK(has(folder.read().error, "MX.txt.zst: error: is"));
  }
  folder.put("MX.txt.zst", whole.substr(0, whole.size() / 2));
  CHECK(has(folder.read().error, "MX.txt.zst: error: is damaged zstd data (it is cut short)"));
  folder.put("MX.txt.zst", "not zstd");
  CHECK(has(folder.read().error, "MX.txt.zst: error: is not zstd data"));
}

TEST_CASE("what is missing or of no known kind is an error that names it and the remedy") {
  const SourceFolder folder;
  CHECK(folder.read({folder / "none.txt"}).error ==
        "none.txt: error: there is no such file or folder; check the path");
  CHECK(has(folder.read().error, "holds no source of a known kind; docs/gazetteer-sources.md"));
  const auto notes = folder.put("notes.txt", "Hello\n");
  CHECK(has(folder.read({notes}).error, "notes.txt: error: is no source of a known kind"));
  CHECK(has(folder.read().error, "holds no source of a known kind"));
  const auto zip = folder.put_zip("a.zip", {{"readme.txt", "Hello"}});
  CHECK(has(folder.read({zip}).error, "a.zip: error: is no source of a known kind"));
  const auto yaml = folder.put("a.yaml", "routes: []\n");
  CHECK(has(folder.read({yaml}).error, "a.yaml: error: is no source of a known kind"));
}

TEST_CASE("a pipe that nobody writes to is refused, not waited for") {
  const SourceFolder folder;
  REQUIRE(::mkfifo((folder / "MX.txt").c_str(), 0600) == 0);
  CHECK(has(folder.read({folder / "MX.txt"}).error, "MX.txt: error: is no regular file"));
}

TEST_CASE("of one file in several packings the plainest is read") {
  const SourceFolder folder;
  folder.put_zip("MX.zip", {{"MX.txt", village(3)}});
  CHECK(folder.read().main_names() == Texts{"Village 3"});
  folder.put_zstd("MX.txt.zst", village(2));
  CHECK(folder.read().main_names() == Texts{"Village 2"});
  folder.put("MX.txt", village(1));
  CHECK(folder.read().main_names() == Texts{"Village 1"});
  CHECK(folder.read({folder / "MX.txt", (folder / "x").parent_path()}).main_names() ==
        Texts{"Village 1"});
}

TEST_CASE("the order in which sources are named does not matter") {
  const SourceFolder folder;
  const auto mexico = folder.put("MX.txt", village(1));
  const auto guatemala = folder.put("GT.txt", village(2));
  const auto names = folder.put("alternateNamesV2.txt", "1\t2\tes\tPueblo\t\t\t\t\t\t\n");
  const ReadSources one = folder.read({names, mexico, guatemala});
  const ReadSources other = folder.read({guatemala, mexico, names});
  CHECK(one.main_names() == Texts{"Village 2", "Village 1"});
  CHECK(one.main_names() == other.main_names());
  CHECK(one.names_of(0) == Texts{"Village 2*", "es:Pueblo"});
}
