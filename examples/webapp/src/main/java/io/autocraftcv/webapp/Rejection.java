package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A change of the résumé against the profile that its visitor does not want. What was left out,
 * moved or worded otherwise becomes as the profile has it; what was added goes.
 *
 * @param path of the profile's line, {@code work[0].highlights[3]}; of what was added, the list
 *     that it is in
 * @param added what the line says that was added; empty if it was not
 */
record Rejection(String path, String added) {

  /** A text, or an entry of a list. */
  private static final Pattern PATH =
      Pattern.compile("((?:[a-z]+\\[\\d{1,4}]\\.)?)(?:basics\\.)?([a-z]+)(?:\\[(\\d{1,4})])?");

  /** The same without the change; unchanged if there is no such change. */
  Written applied(Written written) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return written;
    }
    ObjectNode was = ReportView.read(written.original().toJson());
    ObjectNode now = ReportView.read(written.resume().toJson());
    String owner = path.substring(0, matcher.start(2));
    JsonNode wasIn = was.at(pointer(owner));
    if (!(now.at(pointer(owner)) instanceof ObjectNode nowIn)) {
      return written;
    }
    String member = matcher.group(2);
    if (matcher.group(3) != null) {
      putBack(wasIn.path(member), nowIn, member, Integer.parseInt(matcher.group(3)));
    } else if (added.isEmpty()) {
      tellAgain(wasIn.path(member), nowIn, member);
    } else {
      takeOut(wasIn.path(member), nowIn, member);
    }
    Written changed = written.saying(Profile.fromJson(now.toString()), written.letter());
    return changed.equals(written) ? written : changed.withReport(report(written));
  }

  /** Where in the JSON the owner of a member is, {@code work[0].} or the whole. */
  private static String pointer(String owner) {
    return owner.isEmpty() ? "" : ProfileDraft.pointer(owner.replaceFirst("\\.$", ""));
  }

  private static void putBack(JsonNode was, ObjectNode owner, String member, int index) {
    if (index >= was.size()) {
      return;
    }
    edit(
        was,
        owner,
        member,
        (pairing, lines) -> {
          int now = pairing.now(index);
          boolean moved = now >= 0 && pairing.change(now) == Pairing.Change.MOVED;
          if (now >= 0 && !moved) {
            lines.set(now, was.get(index));
          } else {
            int place = pairing.placeOf(index);
            lines.add(place, was.get(index));
            if (moved) {
              lines.remove(now);
            }
          }
        });
  }

  private static void tellAgain(JsonNode was, ObjectNode owner, String member) {
    if (was.isTextual()) {
      owner.set(member, was);
    }
  }

  private void takeOut(JsonNode was, ObjectNode owner, String member) {
    if (!owner.path(member).isArray()) {
      if (was.isMissingNode() && owner.path(member).asText().equals(added)) {
        owner.remove(member);
      }
      return;
    }
    edit(
        was,
        owner,
        member,
        (pairing, lines) -> {
          for (int i = lines.size() - 1; i >= 0; i--) {
            if (pairing.was(i) < 0 && text(lines.get(i)).equals(added)) {
              lines.remove(i);
            }
          }
        });
  }

  private static void edit(
      JsonNode was, ObjectNode owner, String member, BiConsumer<Pairing, List<JsonNode>> edit) {
    ArrayNode now = owner.withArray(member);
    List<JsonNode> lines = new ArrayList<>();
    now.forEach(lines::add);
    edit.accept(Pairing.of(texts(was), texts(now)), lines);
    now.removeAll().addAll(lines);
  }

  private static List<String> texts(JsonNode list) {
    return ReportView.each(list, Rejection::text);
  }

  /** A line, or all that an entry says. */
  private static String text(JsonNode line) {
    return line.isTextual()
        ? line.asText()
        : ReportView.each(line, Rejection::text).stream().collect(Collectors.joining(", "));
  }

  /** What is there again was not left out. */
  private String report(Written written) {
    ObjectNode report = ReportView.read(written.report());
    report
        .withArray("leftOut")
        .removeIf(
            left -> {
              String gone = left.path("path").asText();
              return gone.equals(path) || gone.startsWith(path + ".");
            });
    return report.toString();
  }
}
