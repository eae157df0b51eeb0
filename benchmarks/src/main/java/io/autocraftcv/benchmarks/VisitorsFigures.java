package io.autocraftcv.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fifty visitors at once on the web application, each on the whole way again and again as somebody
 * new, as fast as it lets them. What they leave behind is kept, as it would be for a month.
 */
final class VisitorsFigures {

  private static final int VISITORS = 50;
  private static final int HEAP_MEGABYTES = 512;

  /** As many as there would be in an hour if each of the fifty took five minutes. */
  private static final int AN_HOURS_WORTH = 600;

  private static final int WARM_UP = 150;

  private final URI address;
  private final List<byte[]> resumes;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger waits = new AtomicInteger();

  private VisitorsFigures(URI address) throws Exception {
    this.address = address;
    this.resumes = ResumePdfs.drawn();
  }

  /** Of an hour's worth of applications, or of as many as the first argument says. */
  static Map<String, Double> measure(List<String> arguments) throws Exception {
    int count = arguments.isEmpty() ? AN_HOURS_WORTH : Integer.parseInt(arguments.get(0));
    try (WebApplicationProcess server = WebApplicationProcess.start(HEAP_MEGABYTES)) {
      return new VisitorsFigures(server.address()).measure(server, count);
    }
  }

  private Map<String, Double> measure(WebApplicationProcess server, int count) throws Exception {
    var unused = run(WARM_UP);
    double heapBefore = server.heap();
    double processorBefore = server.processorTime();
    waits.set(0);
    long start = System.nanoTime();
    List<Double> seconds = run(count);
    double took = (System.nanoTime() - start) / 1e9;
    double processor = server.processorTime() - processorBefore;
    seconds.sort(null);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("applications", (double) seconds.size());
    figures.put("applications_per_minute", 60 * seconds.size() / took);
    figures.put("application_p50_s", seconds.get(seconds.size() / 2));
    figures.put("application_p99_s", seconds.get(seconds.size() * 99 / 100));
    figures.put("processor_s_each", processor / seconds.size());
    figures.put("told_to_wait", (double) waits.get());
    figures.put("heap_mb_before", heapBefore);
    figures.put("heap_mb_after", server.heap());
    return figures;
  }

  /** So many applications by all visitors together; how long each took. Any failure is thrown. */
  private List<Double> run(int count) throws Exception {
    begun.set(0);
    ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
    try {
      Callable<List<Double>> visitor = () -> applyWhileThereAre(count);
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> one : threads.invokeAll(Collections.nCopies(VISITORS, visitor))) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Double> applyWhileThereAre(int count) throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int number = begun.getAndIncrement(); number < count; number = begun.getAndIncrement()) {
      long start = System.nanoTime();
      new Applicant(address, waits).apply(resumes.get(number % resumes.size()));
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    return seconds;
  }
}
