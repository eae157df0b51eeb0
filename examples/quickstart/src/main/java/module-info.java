/** The README's first program, as a module: it shows that the library is one. */
module io.autocraftcv.quickstart {
  requires io.autocraftcv.core;
  // What scraping needs: the library itself takes these along only where they are wanted.
  requires com.fasterxml.jackson.databind;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.opennlp.tools;
  requires org.jsoup;
  requires static org.jspecify;
}
