package io.autocraftcv.benchmarks;

import com.sun.net.httpserver.HttpServer;
import com.sun.source.util.JavacTask;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import io.autocraftcv.scrape.ScrapeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Real work of a few seconds each, of a size that differs from run to run. */
final class EtaWork implements AutoCloseable {

  /** One kind of it. */
  interface Activity {
    Plan plan();

    void run(Progress progress, Random random) throws Exception;
  }

  private final Path sources;
  private final List<Path> pages;
  private final HttpServer site;

  EtaWork(Path sources, Path pages) throws IOException {
    this.sources = sources;
    this.pages = files(pages, ".html");
    this.site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newCachedThreadPool());
    site.createContext(
        "/",
        exchange -> {
          int page = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          byte[] body = Files.readAllBytes(this.pages.get(page));
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    site.start();
  }

  @Override
  public void close() {
    site.stop(0);
  }

  List<Activity> activities() {
    return List.of(
        activity("hash", this::hash, "LIST", "HASH", "SORT"),
        activity("compress", this::compress, "LIST", "READ", "COMPRESS"),
        activity("zip", this::zip, "LIST", "PACK", "UNPACK"),
        activity("compile", this::compile, "FIND", "PARSE", "ANALYZE", "GENERATE"),
        activity("read-pages", this::readPages, "CHOOSE", "FETCH", "COMPARE"),
        activity("sort", this::sort, "MAKE", "SORT", "MERGE", "CHECK"));
  }

  private interface Body {
    void run(Stages stages, Random random) throws Exception;
  }

  /** The open progress and the stages of its plan. */
  private record Stages(Progress progress, List<Stage> all) {
    Stage at(int i) {
      return all.get(i);
    }
  }

  private static Activity activity(String name, Body body, String... stages) {
    Plan plan =
        Plan.of(name, Stream.of(stages).map(stage -> Stage.of(stage, stage)).toArray(Stage[]::new));
    return new Activity() {
      @Override
      public Plan plan() {
        return plan;
      }

      @Override
      public void run(Progress progress, Random random) throws Exception {
        body.run(new Stages(progress, plan.stages()), random);
      }
    };
  }

  /** Classes of this JDK, at random. */
  private static List<Path> classes(Random random, double share) throws IOException {
    List<Path> all =
        new ArrayList<>(
            files(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules"), ".class"));
    Collections.shuffle(all, random);
    return all.subList(0, (int) (all.size() * share * (0.5 + random.nextDouble())));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void hash(Stages stages, Random random) throws Exception {
    Progress progress = stages.progress();
    List<Path> files = progress.run(stages.at(0), () -> classes(random, 0.6));
    List<String> sums = new ArrayList<>();
    for (Path file : progress.each(stages.at(1), files)) {
      byte[] data = Files.readAllBytes(file);
      for (int i = 0; i < 5; i++) {
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-512")) {
          sums.add(Arrays.toString(MessageDigest.getInstance(algorithm).digest(data)));
        }
      }
    }
    progress.run(stages.at(2), () -> Collections.sort(sums));
  }

  private void compress(Stages stages, Random random) throws Exception {
    Progress progress = stages.progress();
    List<Path> files = progress.run(stages.at(0), () -> classes(random, 0.6));
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (Path file : progress.each(stages.at(1), files)) {
      data.write(Files.readAllBytes(file));
    }
    byte[] all = data.toByteArray();
    progress.bytes(
        stages.at(2),
        new ByteArrayInputStream(all),
        all.length,
        in -> in.transferTo(new GZIPOutputStream(new ByteArrayOutputStream())));
  }

  private void zip(Stages stages, Random random) throws Exception {
    Progress progress = stages.progress();
    List<Path> files = progress.run(stages.at(0), () -> classes(random, 0.6));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      for (Path file : progress.each(stages.at(1), files)) {
        zip.putNextEntry(new ZipEntry(file.toString()));
        Files.copy(file, zip);
      }
    }
    progress.run(
        stages.at(2),
        () -> {
          progress.total(files.size());
          Path folder = Files.createTempDirectory("eta");
          try (ZipInputStream zip =
              new ZipInputStream(new ByteArrayInputStream(zipped.toByteArray()))) {
            for (int i = 0; zip.getNextEntry() != null; i++) {
              Path file = folder.resolve(i + ".class");
              Files.copy(zip, file);
              Files.delete(file);
              progress.advance();
            }
          }
          Files.delete(folder);
        });
  }

  private void compile(Stages stages, Random random) throws Exception {
    Progress progress = stages.progress();
    Path to = Files.createTempDirectory("eta");
    List<Path> files =
        progress.run(
            stages.at(0),
            () ->
                files(sources, ".java").stream()
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-d",
              to.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      int times = 1 + random.nextInt(4);
      List<JavacTask> tasks = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        tasks.add(
            (JavacTask)
                compiler.getTask(
                    null,
                    manager,
                    null,
                    options,
                    null,
                    manager.getJavaFileObjectsFromPaths(files)));
      }
      progress.run(
          stages.at(1),
          () -> {
            for (JavacTask task : tasks) {
              var unused = task.parse();
            }
          });
      progress.run(
          stages.at(2),
          () -> {
            for (JavacTask task : tasks) {
              var unused = task.analyze();
            }
          });
      for (JavacTask task : progress.each(stages.at(3), tasks)) {
        var unused = task.generate();
      }
    } finally {
      List<Path> made = new ArrayList<>();
      try (Stream<Path> all = Files.walk(to)) {
        all.forEach(made::add);
      }
      Collections.reverse(made);
      for (Path file : made) {
        Files.delete(file);
      }
    }
  }

  private void readPages(Stages stages, Random random) throws Exception {
    Progress progress = stages.progress();
    List<Integer> chosen =
        progress.run(
            stages.at(0),
            () -> random.ints(60 + random.nextInt(90), 0, pages.size()).boxed().toList());
    List<String> titles = new ArrayList<>();
    try (JobScraper scraper = JobScraper.builder().allowHost("127.0.0.1").build()) {
      for (int page : progress.each(stages.at(1), chosen)) {
        JobSource url =
            JobSource.url("http://127.0.0.1:" + site.getAddress().getPort() + "/" + page);
        try {
          titles.add(String.valueOf(scraper.scrape(url, Progress.none()).title()));
        } catch (ScrapeException e) {
          // Some of the pages are there to be refused.
          titles.add(e.code());
        }
      }
    }
    progress.run(stages.at(2), () -> Collections.sort(titles));
  }

  private void sort(Stages stages, Random random) throws Exception {
    Progress progress = stages.progress();
    int size = 250_000 + random.nextInt(500_000);
    List<String> words = new ArrayList<>();
    progress.run(
        stages.at(0),
        () -> {
          progress.total(size);
          for (int i = 0; i < size; i++) {
            words.add(Long.toString(random.nextLong(), 36));
            progress.advance();
          }
        });
    List<List<String>> chunks = new ArrayList<>();
    for (int i = 0; i < size; i += 10_000) {
      chunks.add(words.subList(i, Math.min(size, i + 10_000)));
    }
    for (List<String> chunk : progress.each(stages.at(1), chunks)) {
      for (int i = 0; i < 20; i++) {
        Collections.shuffle(chunk, random);
        Collections.sort(chunk);
      }
    }
    progress.run(stages.at(2), () -> Collections.sort(words));
    progress.run(
        stages.at(3),
        () -> {
          progress.total(size);
          for (int i = 1; i < size; i++) {
            if (words.get(i - 1).compareTo(words.get(i)) > 0) {
              throw new IllegalStateException("Not sorted at " + i);
            }
            progress.advance();
          }
        });
  }
}
