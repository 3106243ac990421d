// catch.hpp is precompiled for this file, and reused by every test.
