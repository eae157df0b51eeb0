package io.autocraftcv.render;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the layout engine has to say, in our log. Most of it is of interest to nobody. */
final class PdfLog implements XRLogger {

  private static final Logger LOG = LoggerFactory.getLogger(PdfWriter.class);

  @Override
  public void log(String where, Level level, String message) {
    log(where, level, message, null);
  }

  @Override
  public void log(String where, Level level, String message, @Nullable Throwable cause) {
    if (level.intValue() >= Level.WARNING.intValue()) {
      LOG.warn("{}: {}", where, message, cause);
    } else {
      LOG.trace("{}: {}", where, message, cause);
    }
  }

  /** The application sets levels, in its own logging. */
  @Override
  public void setLevel(String logger, Level level) {}

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return diagnostic.getLevel().intValue() >= Level.WARNING.intValue() || LOG.isTraceEnabled();
  }
}
