package io.autocraftcv.reading;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a reading process is started: with this JVM's own java, little memory, and the class path
 * that reading needs. It sees nothing of our environment.
 */
final class ReadingCommand {

  /** One class out of each library that reading needs, by itself or through another. */
  static final List<String> NEEDED =
      List.of(
          "io.autocraftcv.reading.ReadingService",
          "org.apache.pdfbox.Loader",
          "org.apache.pdfbox.io.RandomAccessRead",
          "org.apache.fontbox.FontBoxFont",
          "org.apache.commons.logging.Log",
          "org.apache.poi.poifs.filesystem.POIFSFileSystem",
          "org.apache.poi.hwpf.HWPFDocument",
          "org.apache.logging.log4j.Logger",
          "org.apache.commons.io.IOUtils",
          "org.apache.commons.codec.DecoderException",
          "org.apache.commons.collections4.ListUtils",
          "org.apache.commons.math3.util.ArithmeticUtils",
          "org.jsoup.Jsoup",
          "org.commonmark.parser.Parser",
          "com.fasterxml.jackson.core.JsonFactory",
          "org.slf4j.Logger");

  /** Of our environment, what a JVM needs to start at all, and nothing that would configure it. */
  private static final Set<String> KEPT = Set.of("SystemRoot", "TMPDIR", "TEMP", "TMP");

  private ReadingCommand() {}

  /**
   * A process that reads.
   *
   * @throws IllegalStateException if there is no java, or classes are not in files of their own
   */
  static ProcessBuilder ofOurOwn() {
    return of("io.autocraftcv.reading.ReadingService", NEEDED);
  }

  /** A process that runs this class. */
  static ProcessBuilder of(String main, List<String> needed) {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-Xmx160m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory="
                    + "org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                "-cp",
                classPath(needed),
                main));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT);
    return builder;
  }

  private static String java() {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    for (String name : List.of("java", "java.exe")) {
      if (Files.isExecutable(bin.resolve(name))) {
        return bin.resolve(name).toString();
      }
    }
    throw new IllegalStateException("There is no java in " + bin);
  }

  private static String classPath(List<String> needed) {
    Set<String> places = new LinkedHashSet<>();
    needed.forEach(name -> places.add(place(name)));
    return String.join(File.pathSeparator, places);
  }

  private static String place(String className) {
    try {
      Class<?> type = Class.forName(className, false, ReadingCommand.class.getClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      URI uri = source.getLocation().toURI();
      if ("file".equals(uri.getScheme())) {
        return Path.of(uri).toString();
      }
      throw new IllegalStateException(className + " is not in a file of its own but in " + uri);
    } catch (ClassNotFoundException | URISyntaxException | NullPointerException e) {
      throw new IllegalStateException("Nobody knows where " + className + " is", e);
    }
  }
}
