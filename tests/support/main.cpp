// The main() of every test program: Catch2 brings it.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
