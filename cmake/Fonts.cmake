# A private fontconfig world: fonts.conf and a folder of links to the few fonts that maps use, so that a map
# looks the same everywhere and no start scans every font of the system.
find_path(RUMBO_NOTO_DIR NotoSans-Regular.ttf
  PATHS /usr/share/fonts/truetype/noto /usr/share/fonts/noto /usr/share/fonts/google-noto
        /usr/local/share/fonts/noto
  NO_DEFAULT_PATH DOC "Folder of the Noto fonts (Debian: fonts-noto-core)" REQUIRED)

set(faces)
foreach(family Sans Serif)
  foreach(face Regular Bold Italic BoldItalic)
    list(APPEND faces Noto${family}-${face}.ttf)
  endforeach()
endforeach()
foreach(script Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao
               Malayalam Myanmar Sinhala Tamil Telugu Thaana Thai)
  list(APPEND faces NotoSans${script}-Regular.ttf NotoSans${script}-Bold.ttf)
endforeach()

# Chinese, Japanese and Korean: a collection of all three a weight.
find_path(RUMBO_NOTO_CJK_DIR NotoSansCJK-Regular.ttc
  PATHS /usr/share/fonts/opentype/noto /usr/share/fonts/noto-cjk /usr/share/fonts/google-noto-cjk
        /usr/local/share/fonts/noto
  NO_DEFAULT_PATH DOC "Folder of the Noto CJK fonts (Debian: fonts-noto-cjk)")

set(fonts ${RUMBO_BUILD_DATA_DIR}/fonts)
file(MAKE_DIRECTORY ${fonts})
function(rumbo_link_font folder face)
  if(NOT EXISTS ${folder}/${face})
    message(WARNING "${folder}/${face} is missing: names in its script will lack glyphs")
  elseif(NOT EXISTS ${fonts}/${face})  # the folder's time tells fontconfig whether its cache is stale
    file(CREATE_LINK ${folder}/${face} ${fonts}/${face} SYMBOLIC)
  endif()
endfunction()
foreach(face IN LISTS faces)
  rumbo_link_font(${RUMBO_NOTO_DIR} ${face})
endforeach()
foreach(face NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc)
  rumbo_link_font("${RUMBO_NOTO_CJK_DIR}" ${face})
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/fonts.conf ${RUMBO_BUILD_DATA_DIR}/fonts.conf COPYONLY)
