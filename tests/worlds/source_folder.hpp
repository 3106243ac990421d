#pragma once

#include "base/diagnostic.hpp"
#include "indexing/read_sources.hpp"
#include "worlds/made_up_world.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

// What reading sources gave.
struct ReadSources {
  rumbo::indexing::Sources sources;
  std::vector<std::string> warnings;  // "name:line:column: warning: message", without folders
  std::string error;                  // of the InputError, likewise; empty when it went well

  std::vector<std::string> main_names() const;  // in the order the places were added
  // A place's names as "text", with the language as "en:text" and marks after it: * primary,
  // ! abbreviation, p preferred, s short, c colloquial, h historic.
  std::vector<std::string> names_of(std::uint32_t place) const;
  const rumbo::indexing::Sources::Place& place(std::uint32_t geonames) const;
};

// A folder of sources written for one test.
class SourceFolder {
 public:
  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  std::filesystem::path put(const std::string& name, const std::string& text) const;
  std::filesystem::path put_zstd(const std::string& name, const std::string& text) const;
  std::filesystem::path put_zip(const std::string& name,
                                const std::map<std::string, std::string>& files) const;
  ReadSources read(const rumbo::indexing::LayerOptions& layers = {}) const;  // the whole folder
  ReadSources read(const std::vector<std::filesystem::path>& paths,
                   const rumbo::indexing::LayerOptions& layers = {}) const;

 private:
  ScratchFolder folder_;
};

std::string bytes_of(const std::filesystem::path& file);
bool has(const std::string& text, const std::string& part);
