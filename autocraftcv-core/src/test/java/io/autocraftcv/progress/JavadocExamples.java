package io.autocraftcv.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The examples in the Javadoc of a package, and what the compiler says of them. */
final class JavadocExamples {

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:abstract|final|sealed|non-sealed) )*(?:@?interface|class|record|enum) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code(.*?)}</pre>", Pattern.DOTALL);
  private static final Pattern MARGIN = Pattern.compile("^ *\\* ?", Pattern.MULTILINE);
  private static final Pattern STATIC = Pattern.compile("^static final ", Pattern.MULTILINE);

  private static final String SURROUNDINGS = surroundings();
  private static final long LINES_BEFORE =
      SURROUNDINGS.substring(0, SURROUNDINGS.indexOf("EXAMPLE_BODY")).lines().count();

  private JavadocExamples() {}

  /** A source file of the package. */
  record Source(String file, String text) {

    /** The files of a folder, but not of those below it. */
    static List<Source> in(Path folder) throws IOException {
      List<Source> sources = new ArrayList<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
        }
      }
      return sources;
    }

    boolean isPublicType() {
      return PUBLIC_TYPE.matcher(text).find();
    }

    boolean isPackageInfo() {
      return file.equals("package-info.java");
    }

    List<Example> examples() {
      List<Example> examples = new ArrayList<>();
      Matcher found = EXAMPLE.matcher(text);
      while (found.find()) {
        long line = text.substring(0, found.start(1)).lines().count();
        examples.add(new Example(file, line, MARGIN.matcher(found.group(1)).replaceAll("")));
      }
      return examples;
    }
  }

  /**
   * An example.
   *
   * @param line where it begins in its file, from 1
   */
  record Example(String file, long line, String code) {}

  /** What does not compile: {@code Tally.java:12: cannot find symbol...}; empty if all is well. */
  static List<String> complaints(List<Example> examples, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Unit> units = examples.stream().map(Unit::new).toList();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            classes.toString(),
            "-classpath",
            System.getProperty("java.class.path"));
    var unused = compiler.getTask(null, null, found, options, null, units).call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(JavadocExamples::complaint)
        .toList();
  }

  private static String complaint(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    if (diagnostic.getSource() instanceof Unit unit) {
      long line = diagnostic.getLineNumber() - LINES_BEFORE - 1 + unit.example.line();
      return "%s:%d: %s".formatted(unit.example.file(), line, message);
    }
    return message;
  }

  /** An example with all that stands around it. */
  private static final class Unit extends SimpleJavaFileObject {

    private final Example example;
    private final String name;

    Unit(Example example) {
      this(example, example.file().replaceAll("\\W", "_") + "_" + example.line());
    }

    private Unit(Example example, String name) {
      super(URI.create("string:///examples/" + name + ".java"), Kind.SOURCE);
      this.example = example;
      this.name = name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return SURROUNDINGS
          .replace("EXAMPLE_NAME", name)
          .replace("EXAMPLE_BODY", STATIC.matcher(example.code()).replaceAll("final "));
    }
  }

  private static String surroundings() {
    try (InputStream in = JavadocExamples.class.getResourceAsStream("example.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
