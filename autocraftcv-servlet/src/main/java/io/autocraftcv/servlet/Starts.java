package io.autocraftcv.servlet;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Starts tasks: not too many for one owner, and the same one again for the same {@code
 * Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header).
 */
final class Starts {

  /** Which request a task was started by, so that another one under its key can be told apart. */
  private static final String FINGERPRINT = "request_sha256";

  private final OwnerResolver owners;
  private final Limits limits;
  private final StartRate rate;

  Starts(OwnerResolver owners, Limits limits) {
    this.owners = owners;
    this.limits = limits;
    this.rate = new StartRate(limits.startsPerMinute(), System::nanoTime);
  }

  Snapshot start(
      HttpServletRequest request, HttpServletResponse response, String path, TaskEndpoint endpoint)
      throws IOException {
    RequestFields.Posted posted = RequestFields.read(request, limits);
    String owner = owners.establish(request, response);
    StartRate.Standing standing = rate.take(owner);
    if (!standing.granted()) {
      throw ProblemException.tooManyStarts(standing);
    }
    Snapshot snapshot = start(request, owner, path, posted, endpoint);
    standing.headers().forEach(response::setHeader);
    return snapshot;
  }

  private static Snapshot start(
      HttpServletRequest request,
      String owner,
      String path,
      RequestFields.Posted posted,
      TaskEndpoint endpoint)
      throws IOException {
    String key = key(request);
    if (key == null) {
      return endpoint.start(new TaskRequest(owner, Options.defaults(), posted)).snapshot();
    }
    String fingerprint = fingerprint(path, posted);
    Options options = Options.defaults().key(path + "\n" + key).attribute(FINGERPRINT, fingerprint);
    Task<?> task = endpoint.start(new TaskRequest(owner, options, posted));
    Snapshot snapshot = task.snapshot();
    // An endpoint that leaves the request's options aside does not know of keys.
    String first = snapshot.task().attributes().getOrDefault(FINGERPRINT, fingerprint);
    if (!first.equals(fingerprint)) {
      throw new ProblemException(
          422,
          "idempotency_key_reused",
          "This Idempotency-Key was used for another request; use a new one");
    }
    return snapshot;
  }

  private static @Nullable String key(HttpServletRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > 255)) {
      throw new ProblemException(
          400, "invalid_idempotency_key", "An Idempotency-Key has 1 to 255 characters");
    }
    return key;
  }

  /** Each text goes in with its length before it: nothing can be moved from one to the next. */
  private static String fingerprint(String path, RequestFields.Posted posted) throws IOException {
    MessageDigest digest = sha256();
    add(digest, path);
    for (var field : new TreeMap<>(posted.fields()).entrySet()) {
      add(digest, field.getKey());
      add(digest, Integer.toString(field.getValue().size()));
      field.getValue().forEach(value -> add(digest, value));
    }
    for (var field : new TreeMap<>(posted.files()).entrySet()) {
      add(digest, field.getKey());
      for (Upload file : field.getValue()) {
        add(digest, file.fileName());
        add(digest, Long.toString(file.size()));
        try (InputStream in = file.open()) {
          byte[] buffer = new byte[8192];
          int read;
          while ((read = in.read(buffer)) >= 0) {
            digest.update(buffer, 0, read);
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
