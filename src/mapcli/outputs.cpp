#include "mapcli/outputs.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

std::string joined(std::span<const std::string_view> endings) {
  return fmt::format("{}", fmt::join(endings, ", "));
}

std::string_view ending_of(const std::string& name, std::span<const std::string_view> endings) {
  if (name == "-") return endings.front();
  std::string ending = std::filesystem::path(name).extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto known = std::ranges::find(endings, ending);
  if (known == endings.end())
    throw base::UsageError(
        fmt::format("-o {}: the ending chooses the format, and '{}' is none of those supported: {}",
                    name, ending, joined(endings)));
  return *known;
}

}  // namespace

CLI::Option* add_outputs(CLI::App& app, std::vector<std::string>& names, const std::string& help) {
  return app.add_option("-o,--output", names, help)
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void refuse_overwriting(const std::vector<std::filesystem::path>& inputs,
                        const std::vector<std::string>& outputs) {
  for (const auto& input : inputs)
    for (const auto& output : outputs) {
      std::error_code ignored;
      if (std::filesystem::equivalent(input, output, ignored))
        throw base::UsageError(
            fmt::format("-o {} is one of the inputs; give the result another name", output));
    }
}

Outputs::Outputs(const std::vector<std::string>& names, std::span<const std::string_view> endings) {
  if (names.empty())
    throw base::UsageError(fmt::format(
        "no output; name one with -o, ending in {}, or - for a stream", joined(endings)));
  std::set<std::filesystem::path> seen;
  for (const std::string& name : names) {
    if (!seen.insert(std::filesystem::path(name).lexically_normal()).second)
      throw base::UsageError(fmt::format("-o {} is given twice", name));
    outputs_.push_back({ending_of(name, endings), {}, {}});
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] != "-") outputs_[i].file.emplace(names[i]);
}

void Outputs::write(std::size_t number, std::string_view bytes) {
  Output& output = outputs_[number];
  if (output.file)
    output.file->write(bytes);
  else
    output.held += bytes;
}

void Outputs::commit() {
  for (Output& output : outputs_) {
    if (output.file) {
      output.file->commit();
      continue;
    }
    std::cout.write(output.held.data(), static_cast<std::streamsize>(output.held.size()));
    if (!std::cout.flush()) throw base::Error("standard output cannot be written");
  }
}

}  // namespace rumbo::mapcli
