package io.autocraftcv.dbscheduler;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** On a file, as the web application keeps it. */
class H2ExecutorTest extends ExecutorContract {

  @TempDir private static Path directory;

  @Override
  String url() {
    return "jdbc:h2:" + directory.resolve("tasks") + ";DB_CLOSE_DELAY=-1";
  }
}
