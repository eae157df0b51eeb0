package io.autocraftcv.webapp;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The application as a visitor without a browser has it before her: Ada. */
abstract class OverHttp {

  @TempDir Path folder;
  WebApplication application;
  Caller ada;

  /** What is said on the command line besides where it is. */
  List<String> options() {
    return List.of();
  }

  @BeforeEach
  final void open() throws Exception {
    List<String> here = List.of("--port", "0", "--data", folder + "/data");
    List<String> all = Stream.concat(here.stream(), options().stream()).toList();
    application = WebApplication.start(Settings.of(all, Map.of()));
    ada = new Caller(application.address());
  }

  @AfterEach
  final void close() throws Exception {
    application.close();
  }
}
