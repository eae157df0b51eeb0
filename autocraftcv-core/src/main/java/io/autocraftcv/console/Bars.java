package io.autocraftcv.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bar for each running task, drawn over again in place, and above them a line for each that has
 * ended.
 *
 * <p>The cursor waits in the row below the bars, and each frame is one write that leaves the
 * terminal as it was: whenever the process is stopped, the prompt comes below the bars. While bars
 * are drawn the terminal does not wrap, so that a row stays a row even if the terminal thinks
 * otherwise about the width of a character, or has been made narrower.
 */
final class Bars implements View {

  private static final String HIDE_CURSOR = "\u001b[?25l";
  private static final String SHOW_CURSOR = "\u001b[?25h";
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final String ERASE_BELOW = "\u001b[J";
  private static final String ERASE_REST_OF_ROW = "\u001b[K";

  /** What belongs together should not stand a screen apart. */
  private static final int WIDEST = 120;

  /** With less the words need the room more than the bar does. */
  private static final int ROOM_FOR_BAR = 60;

  /** Of a stage at least so much is shown before anything about the time is. */
  private static final int STAGE = 16;

  private final Output out;
  private final Look look;
  private List<String> drawn = List.of();
  private int longestLabel;

  Bars(Output out, Look look) {
    this.out = out;
    this.look = look;
  }

  @Override
  public void show(List<Moment> ended, List<Moment> live) {
    Stream.concat(ended.stream(), live.stream())
        .mapToInt(moment -> DisplayText.width(look.clean(moment.label())))
        .forEach(width -> longestLabel = Math.max(longestLabel, width));
    List<String> rows = rows(live);
    if (ended.isEmpty() && rows.equals(drawn)) {
      return;
    }
    StringBuilder frame = new StringBuilder(HIDE_CURSOR).append(toFirstRow());
    if (!ended.isEmpty()) {
      frame.append(ERASE_BELOW);
      ended.forEach(moment -> frame.append(ending(moment)).append('\n'));
    }
    frame.append(NO_WRAP);
    rows.forEach(row -> frame.append('\r').append(row).append(ERASE_REST_OF_ROW).append('\n'));
    out.write(frame.append(ERASE_BELOW).append(WRAP).append(SHOW_CURSOR));
    drawn = rows;
  }

  @Override
  public void clear() {
    if (!drawn.isEmpty()) {
      out.write(toFirstRow() + ERASE_BELOW);
      drawn = List.of();
    }
  }

  private String toFirstRow() {
    return drawn.isEmpty() ? "\r" : "\r\u001b[" + drawn.size() + "A";
  }

  /** The newest of the running tasks, as many as there is room for, and how many more there are. */
  private List<String> rows(List<Moment> live) {
    List<Moment> running = live.stream().filter(moment -> !moment.waiting()).toList();
    int waiting = live.size() - running.size();
    int room = look.rows() - 1;
    boolean all = running.size() + (waiting > 0 ? 1 : 0) <= room;
    int hidden = all ? 0 : running.size() - (room - 1);
    List<String> rows = new ArrayList<>();
    running.subList(hidden, running.size()).forEach(moment -> rows.add(row(moment)));
    if (hidden > 0 || waiting > 0) {
      rows.add(new Row(look, width()).add(more(hidden, waiting)).toString());
    }
    return rows;
  }

  private static String more(int hidden, int waiting) {
    if (hidden == 0) {
      return "... and " + waiting + " waiting";
    }
    return "... and " + hidden + " more" + (waiting > 0 ? ", " + waiting + " waiting" : "");
  }

  private String row(Moment moment) {
    Row row = new Row(look, width());
    String label = DisplayText.ends(look.clean(moment.label()), labelWidth(), look.ellipsis());
    row.add(label, labelWidth()).add("  ");
    if (look.columns() >= ROOM_FOR_BAR) {
      addBar(row, moment);
    }
    row.add("%4s  ".formatted(moment.percent()));
    String times = times(moment, row.room());
    return row.add(moment.stage(), Math.max(0, row.room() - times.length())).add(times).toString();
  }

  private void addBar(Row row, Moment moment) {
    Bar bar = look.bar();
    int percent = moment.snapshot().percent();
    int width = Math.min(20, look.columns() / 6);
    row.add(bar.open())
        .add(moment.tint(), bar.done(percent, width))
        .add(bar.left(percent, width, moment.snapshot().indeterminate()))
        .add(bar.close())
        .add(" ");
  }

  /** As much about the time as leaves the stage room to be recognised. */
  private static String times(Moment moment, int room) {
    String elapsed = "  " + moment.elapsed();
    String both = moment.remaining().isEmpty() ? elapsed : elapsed + ", " + moment.remaining();
    return Stream.of(both, elapsed)
        .filter(times -> room - times.length() >= STAGE)
        .findFirst()
        .orElse("");
  }

  /**
   * Only the label is cut. Nothing is drawn over this any more, so it may wrap, and why something
   * failed is to be read to its end.
   */
  private String ending(Moment moment) {
    int room = width() - "  ".length() - moment.ending().length() - moment.when().length();
    String label =
        DisplayText.ends(look.clean(moment.label()), Math.max(labelWidth(), room), look.ellipsis());
    return DisplayText.pad(label, labelWidth())
        + "  "
        + look.paint(moment.tint(), moment.ending())
        + look.clean(moment.when() + moment.why());
  }

  private int labelWidth() {
    return Math.min(longestLabel, Math.max(8, look.columns() / 4));
  }

  /** One column less than there are: some terminals wrap when the last one is written to. */
  private int width() {
    return Math.min(WIDEST, look.columns() - 1);
  }
}
