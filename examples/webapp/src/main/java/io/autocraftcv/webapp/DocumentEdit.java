package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a visitor has changed in documents, as the form sends it. What it does not name stays. */
final class DocumentEdit {

  /** Some twenty pages; whoever writes more has not typed it. */
  private static final int MOST_CHARACTERS = 60_000;

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n");

  private final Map<String, String[]> form;
  private final List<String> templates;

  DocumentEdit(Map<String, String[]> form, List<String> templates) {
    this.form = form;
    this.templates = templates;
  }

  boolean isTooLong() {
    return form.values().stream().flatMap(Stream::of).mapToInt(String::length).sum()
        > MOST_CHARACTERS;
  }

  Written applied(Written written) {
    String template = text("template", written.look().template());
    CoverLetter letter = written.letter();
    Written changed =
        written.saying(resume(written.resume()), letter == null ? null : letter(letter));
    return templates.contains(template)
        ? changed.withLook(written.look().withTemplate(template))
        : changed;
  }

  private Profile resume(Profile resume) {
    Profile.Basics basics = resume.basics();
    List<Profile.Work> work =
        IntStream.range(0, resume.work().size())
            .mapToObj(i -> work(resume.work().get(i), "work[" + i + "].highlights"))
            .toList();
    String summary = text("summary", basics.summary());
    return resume.withBasics(basics.withSummary(summary.isEmpty() ? null : summary)).withWork(work);
  }

  private Profile.Work work(Profile.Work work, String field) {
    String[] sent = form.get(field);
    return sent == null ? work : work.telling(work.summary(), parts(sent[0], "\\n"));
  }

  private CoverLetter letter(CoverLetter letter) {
    String[] body = form.get("body");
    return new CoverLetter(
        letter.sender(),
        letter.company(),
        letter.date(),
        text("subject", letter.subject()),
        text("salutation", letter.salutation()),
        body == null ? letter.paragraphs() : paragraphs(body[0]),
        text("closing", letter.closing()),
        letter.language());
  }

  /** Paragraphs are divided by empty lines; within one, a new line is but a blank. */
  private static List<String> paragraphs(String body) {
    return parts(body, EMPTY_LINE.pattern()).stream()
        .map(paragraph -> paragraph.replaceAll("\\s+", " "))
        .toList();
  }

  private static List<String> parts(String text, String boundary) {
    return Arrays.stream(text.replace("\r\n", "\n").split(boundary, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private String text(String field, @Nullable String otherwise) {
    String[] sent = form.get(field);
    String text = sent == null ? otherwise : sent[0];
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }
}
