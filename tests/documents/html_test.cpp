#include "base/error.hpp"
#include "catch.hpp"
#include "documents/html_limits.hpp"
#include "documents/source.hpp"

using namespace rumbo;
using documents::in_file;
using documents::parse;

namespace {
documents::Source page(const std::string& html) { return parse(html, "a.html"); }

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

std::string complaint(const std::string& html) {
  try {
    page(html);
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "accepted";
}
}  // namespace

TEST_CASE("a page is known by its ending or its first words") {
  using documents::Format;
  CHECK(parse("<p>Hola", "a.HTM").format == Format::html);
  CHECK(parse("\xEF\xBB\xBF <!-- saved --> <!DOCTYPE html><p>Hola", "a.txt").format ==
        Format::html);
  CHECK(parse("<html>Hola", "a").format == Format::html);
  CHECK(parse("<3 Tonalá", "a.txt").format == Format::plain);
}

TEST_CASE("character references are read and found again in the file") {
  const std::string html = "<p>A&ntilde;o &amp; &#233;l, AT&T &lt;b&gt; &copy2 caf\u00E9&nbsp;x";
  const auto source = page(html);
  CHECK(source.text == "Año & él, AT&T <b> ©2 café\u00A0x");
  const auto find = [&](const std::string& words) {
    const auto at = source.text.find(words);
    const auto span = in_file(source, {at, at + words.size()});
    return std::pair(span.begin, span.end);
  };
  CHECK(find("Año") == std::pair<std::size_t, std::size_t>(3, 13));
  CHECK(find("él") == std::pair<std::size_t, std::size_t>(20, 27));
  CHECK(find("AT&T") == std::pair<std::size_t, std::size_t>(29, 33));
}

TEST_CASE("a line and a column of a page are those of the file") {
  const auto source = page("<html>\n<p>Uno</p>\n <p>ñ <b>dos</b>\n</html>");
  const auto at = source.text.find("dos");
  CHECK(in_file(source, {at, at + 3}).line == 3);
  CHECK(in_file(source, {at, at + 3}).column == 10);
}

TEST_CASE("what is no part of the story stays out") {
  const std::string story = "<p>They walked from Huixtla to the coast in two days and rested.</p>";
  for (const char* other :
       {"<script>x</script>", "<style>x</style>", "<nav>x</nav>", "<footer>x</footer>",
        "<aside>x</aside>", "<figure><figcaption>x</figcaption></figure>", "<p hidden>x</p>",
        "<div style='display: none'>x</div>", "<div aria-hidden=true>x</div>",
        "<div class='post-related'>x</div>", "<div id=shareBar>x</div>",
        "<div role=navigation>x</div>", "<ul><li><a href=a>x</a></li></ul>", "<!-- x -->",
        "<template>x</template>", "<select><option>x</select>", "<button>x</button>"}) {
    INFO(other);
    CHECK(page(story + other).text.ends_with("rested."));
    CHECK(page(other + story).text.starts_with("They"));
  }
}

TEST_CASE("a story is never dropped for the name of what holds it") {
  CHECK(page("<div class='sidebar ads related'><p>They walked to the coast.</p></div>").text ==
        "They walked to the coast.");
  CHECK(page("<aside><p>They walked to the coast.</p></aside>").text ==
        "They walked to the coast.");
  CHECK(page("<p><a href=x>They walked to the coast.</a></p>").text == "They walked to the coast.");
}

TEST_CASE("the headline stands first, without the site's name") {
  CHECK(page("<title>They walk | The Post</title><p>To the coast.").text ==
        "They walk\n\nTo the coast.");
  CHECK(page("<title>Sea - land - The Post</title><meta property=og:site_name content='The "
             "Post'><p>To the coast.")
            .text == "Sea - land\n\nTo the coast.");
  CHECK(page("<title>x</title><article><h1>They <br>walk</h1><p>To the coast.</article>")
            .text.starts_with("They walk\n\n"));
}

TEST_CASE("markup past reason is refused in linear time, with its line") {
  CHECK(complaint("\n" + repeated("<div>", 1000000)).find("a.html:2: ") == 0);
  CHECK(complaint(repeated("<p><font size=1>x", 100000)).find("elements") != std::string::npos);
  CHECK(complaint("<p " + repeated("a ", 100000) + ">x").find("attributes") != std::string::npos);
  CHECK(complaint(repeated("<body a=1>", 1000)).find("<body>") != std::string::npos);
  CHECK(complaint(repeated("<div><table><td></div>", 50000)).find("elements") != std::string::npos);
}

TEST_CASE("unclosed paragraphs, stray end tags and broken tags are no excess") {
  CHECK(complaint(repeated("<p>x", 50000)) == "accepted");
  CHECK(complaint("<p>x" + repeated("</b></i></p>", 20000)) == "accepted");
  CHECK(complaint(repeated("<", 1000000)) == "accepted");
  CHECK(complaint("<p>x<!--" + repeated("<!--", 100000)) == "accepted");
  CHECK(complaint("<p>x<a href='" + repeated("x", 1000000)) == "accepted");
}

TEST_CASE("a page without words is refused") {
  CHECK(complaint("<html><body><script>x</script></body></html>").find("no text") !=
        std::string::npos);
  CHECK(complaint("<p>&nbsp; </p>") == "accepted");
}

TEST_CASE("references to no character are shown as such") {
  CHECK(page("<p>a &#99999999999233; b").text.starts_with("a "));
  CHECK(page("<meta property=og:site_name content='&#99999999999233;x'><p>a")
            .stated.outlet.ends_with("x"));
}
