/** The README's first program, as a module: it shows that the library is one. */
module io.autocraftcv.quickstart {
  requires io.autocraftcv.core;
  requires static org.jspecify;
}
