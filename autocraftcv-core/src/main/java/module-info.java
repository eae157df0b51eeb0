/**
 * Progress of long operations, and the pipelines that use it. The libraries behind the pipelines
 * are optional: an application that wants progress alone leaves them out.
 */
module io.autocraftcv.core {
  requires com.github.benmanes.caffeine;
  requires transitive java.net.http;
  // HttpClient 5 needs it and, not being a real module itself, cannot say so.
  requires jdk.net;
  requires org.slf4j;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;
  requires static com.samskivert.jmustache;
  requires static com.google.i18n.phonenumbers.libphonenumber;
  requires static io.opentelemetry.api;
  requires static io.opentelemetry.context;
  // The colour profile of a PDF.
  requires static java.desktop;
  requires static java.logging;
  requires static java.xml;
  requires static jdk.jfr;
  requires static micrometer.core;
  requires static openhtmltopdf.core;
  requires static openhtmltopdf.pdfbox;
  requires static org.apache.httpcomponents.client5.httpclient5;
  requires static org.apache.httpcomponents.core5.httpcore5;
  requires static org.apache.opennlp.tools;
  requires static org.apache.fontbox;
  requires static org.apache.pdfbox;
  requires static org.apache.pdfbox.io;
  requires static org.apache.poi.poi;
  requires static org.apache.poi.scratchpad;
  requires static org.commonmark;
  requires static transitive org.jspecify;
  requires static org.jsoup;

  exports io.autocraftcv.console;
  exports io.autocraftcv.generate;
  exports io.autocraftcv.grounding;
  exports io.autocraftcv.llm;
  exports io.autocraftcv.match;
  exports io.autocraftcv.model;
  exports io.autocraftcv.observe;
  exports io.autocraftcv.parse;
  exports io.autocraftcv.progress;
  exports io.autocraftcv.reading;
  exports io.autocraftcv.render;
  exports io.autocraftcv.scrape;

  uses io.autocraftcv.scrape.JobBoard;

  provides io.autocraftcv.scrape.JobBoard with
      io.autocraftcv.scrape.boards.Ashby,
      io.autocraftcv.scrape.boards.BambooHr,
      io.autocraftcv.scrape.boards.Greenhouse,
      io.autocraftcv.scrape.boards.Icims,
      io.autocraftcv.scrape.boards.Indeed,
      io.autocraftcv.scrape.boards.Jobvite,
      io.autocraftcv.scrape.boards.Lever,
      io.autocraftcv.scrape.boards.LinkedIn,
      io.autocraftcv.scrape.boards.Personio,
      io.autocraftcv.scrape.boards.Recruitee,
      io.autocraftcv.scrape.boards.Seek,
      io.autocraftcv.scrape.boards.SmartRecruiters,
      io.autocraftcv.scrape.boards.Teamtailor,
      io.autocraftcv.scrape.boards.Workable,
      io.autocraftcv.scrape.boards.Workday;
}
