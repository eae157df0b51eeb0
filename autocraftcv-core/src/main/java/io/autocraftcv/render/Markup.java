package io.autocraftcv.render;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.autocraftcv.render.RenderException.Reason;
import java.io.StringReader;
import java.util.Map;

/** The markup of a document in Mustache. It sees the texts that it is given, and nothing else. */
final class Markup {

  private final String file;
  private final Template template;

  private Markup(String file, Template template) {
    this.file = file;
    this.template = template;
  }

  /**
   * @param file whose text it is, for a message
   * @param parts what it may include, by name
   * @throws RenderException if it is no Mustache
   */
  static Markup of(String file, String text, Map<String, String> parts) {
    Mustache.Compiler compiler =
        Mustache.compiler()
            .escapeHTML(true)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly())
            .withLoader(name -> new StringReader(part(name, parts)));
    try {
      return new Markup(file, compiler.compile(text));
    } catch (MustacheException e) {
      throw bad(file, e);
    }
  }

  private static String part(String name, Map<String, String> parts) {
    String text = parts.get(name);
    if (text == null) {
      throw new MustacheException("nothing is called " + name);
    }
    return text;
  }

  /** The markup with these texts, escaped, in it. */
  String with(Map<String, Object> view) {
    try {
      return template.execute(view);
    } catch (MustacheException e) {
      throw bad(file, e);
    }
  }

  private static RenderException bad(String file, MustacheException e) {
    return new RenderException(
        Reason.BAD_TEMPLATE,
        "The template's " + file + " cannot be used; please mend it: " + e.getMessage() + ".",
        e);
  }

  /** No methods and no fields: a template that asks for a text's class gets nothing. */
  private static final class MapsOnly extends DefaultCollector {

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
      return context instanceof Map
          ? super.createFetcher(context, name)
          : (from, asked) -> Template.NO_FETCHER_FOUND;
    }
  }
}
