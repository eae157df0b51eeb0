package io.autocraftcv.generate;

import io.autocraftcv.grounding.Checked;
import io.autocraftcv.grounding.Claim;
import io.autocraftcv.grounding.Grounding;
import io.autocraftcv.llm.Prompt;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.TaskFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Has a language model word the passages of a draft anew. The draft that is there already is the
 * floor: what the model does not write, or writes without support, stays as it is.
 */
final class ModelWriter {

  /** What a word takes on average, with the blank after it. */
  private static final int CHARACTERS_A_WORD = 6;

  /** A letter of which less than this is left, in words of those wanted, says too little. */
  private static final double LEAST_OF_LETTER = 0.5;

  private final TextGenerator model;
  private final Grounding grounding;
  private final Prompts prompts;
  private final Progress progress;
  private final List<Claim> removed = new ArrayList<>();
  private long received;

  ModelWriter(TextGenerator model, Grounding grounding, Prompts prompts, Progress progress) {
    this.model = model;
    this.grounding = grounding;
    this.prompts = prompts;
    this.progress = progress;
  }

  /** The draft in the model's words, as far as they arrive and are true. */
  Draft reworded(Draft draft, Set<Document.Type> wanted) throws IOException {
    int passages = wanted.contains(Document.Type.RESUME) ? length(draft.profile()) : 0;
    int letter =
        wanted.contains(Document.Type.COVER_LETTER) ? prompts.words() * CHARACTERS_A_WORD : 0;
    Draft now = draft;
    try {
      if (passages > 0) {
        expect(passages + letter);
        now = passages(now);
      }
      if (letter > 0) {
        expect(letter);
        now = letter(now, letter);
      }
    } catch (TaskFailedException e) {
      now = now.endedBy(e.code(), e.sentence());
    }
    return now.removing(removed);
  }

  private static int length(Profile profile) {
    return profile.texts().entrySet().stream()
        .filter(text -> Passages.has(text.getKey()))
        .mapToInt(text -> text.getKey().length() + text.getValue().length())
        .sum();
  }

  private Draft passages(Draft draft) throws IOException {
    String reply = written(prompts.passages());
    Map<String, String> passages = Replies.passages(reply, draft.profile().texts());
    Map<String, String> before = draft.profile().texts();
    passages
        .entrySet()
        .removeIf(
            passage ->
                !isTrue(passage.getKey(), passage.getValue())
                    || !keeps(before, passage.getKey(), passage.getValue()));
    return passages.isEmpty()
        ? draft
        : draft.by(model.name(), Passages.reworded(draft.profile(), passages), draft.letter());
  }

  /** Of the summary the whole profile is the measure, of a line what it said. */
  private boolean keeps(Map<String, String> before, String path, String text) {
    String was = before.getOrDefault(path, "");
    boolean kept = Passages.owner(path).isEmpty() || Rewording.keeps(was, text);
    if (!kept) {
      removed.add(new Claim(Claim.Kind.SKILL, text, text, null));
    }
    return kept;
  }

  /** Whether all of a passage is true of what it is part of. */
  private boolean isTrue(String path, String text) {
    String owner = Passages.owner(path);
    Checked checked = owner.isEmpty() ? grounding.check(text) : grounding.check(text, owner);
    List<Claim> unsupported = checked.unsupported();
    removed.addAll(unsupported);
    return unsupported.isEmpty();
  }

  private Draft letter(Draft draft, int expected) throws IOException {
    List<Checked> checked = checked(draft.letter(), written(prompts.letter()));
    List<String> unsupported = unsupported(checked);
    if (!unsupported.isEmpty()) {
      expect(expected);
      checked = checked(draft.letter(), written(prompts.letterWithout(unsupported)));
    }
    checked.forEach(paragraph -> removed.addAll(paragraph.unsupported()));
    List<String> paragraphs =
        checked.stream().map(Checked::text).filter(text -> !text.isBlank()).toList();
    return words(paragraphs) < LEAST_OF_LETTER * prompts.words() || paragraphs.size() < 2
        ? draft.endedBy(
            "letter_unsupported", "The model's letter said too little that the profile supports.")
        : draft.by(model.name(), draft.profile(), draft.letter().withParagraphs(paragraphs));
  }

  private List<Checked> checked(CoverLetter letter, String reply) {
    return Replies.paragraphs(reply, letter).stream().map(grounding::check).toList();
  }

  private static List<String> unsupported(List<Checked> checked) {
    return checked.stream()
        .flatMap(paragraph -> paragraph.unsupported().stream())
        .map(Claim::text)
        .distinct()
        .toList();
  }

  private static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(text -> text.split("\\s+", -1).length).sum();
  }

  private String written(Prompt prompt) throws IOException {
    String text = model.generate(prompt, progress);
    received += text.length();
    return text;
  }

  /** What a text came to is known when it is there; only the next one's length is expected. */
  private void expect(int characters) {
    progress.total(received + characters);
  }
}
