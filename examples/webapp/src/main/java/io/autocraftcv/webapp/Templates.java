package io.autocraftcv.webapp;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages' templates, compiled once. They are fed maps only, and escape what they show. */
final class Templates {

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  private final Mustache.Compiler compiler =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withLoader(Templates::open);

  String render(String name, Map<String, ?> values) {
    return compiled.computeIfAbsent(name, this::compile).execute(values);
  }

  private Template compile(String name) {
    try (Reader source = open(name)) {
      return compiler.compile(source);
    } catch (IOException e) {
      throw new UncheckedIOException("Template " + name + " cannot be read", e);
    }
  }

  private static Reader open(String name) {
    InputStream in = Templates.class.getResourceAsStream("/templates/" + name + ".mustache");
    if (in == null) {
      throw new IllegalArgumentException("There is no template " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
