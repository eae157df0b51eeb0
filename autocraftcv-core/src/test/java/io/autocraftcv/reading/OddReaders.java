package io.autocraftcv.reading;

import io.autocraftcv.reading.Line.Role;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reading processes that do what libraries do over some documents. */
final class OddReaders {

  private OddReaders() {}

  static ProcessBuilder that(String does) {
    List<String> needed = new ArrayList<>(ReadingCommand.NEEDED);
    needed.add(OddReaders.class.getName());
    ProcessBuilder command = ReadingCommand.of(OddReaders.class.getName(), needed);
    command.command().add(does);
    return command;
  }

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "say who they are" -> ReadingService.serve((document, tally) -> who());
      case "loop for ever" ->
          ReadingService.serve(
              (document, tally) -> {
                tally.total(3);
                tally.advance();
                while (document.length > 0) {
                  Thread.onSpinWait();
                }
                return who();
              });
      case "loop over some" ->
          ReadingService.serve(
              (document, tally) -> {
                while (document[0] == 'x') {
                  Thread.onSpinWait();
                }
                return who();
              });
      case "break down" ->
          ReadingService.serve(
              (document, tally) -> {
                Runtime.getRuntime().halt(1);
                return who();
              });
      case "want all memory" ->
          ReadingService.serve(
              (document, tally) -> {
                List<byte[]> all = new ArrayList<>();
                while (all.size() < 1_000) {
                  all.add(new byte[1 << 20]);
                }
                return who();
              });
      case "babble" -> {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
          while (true) {
            out.write("KR\u007F\u007F\u007F\u007F".getBytes(StandardCharsets.ISO_8859_1));
          }
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** A document that says which process read it. */
  private static Reading who() {
    String pid = Long.toString(ProcessHandle.current().pid());
    Line line = new Line(1, 0, 0, 2, Role.TEXT, 0, List.of(Look.PLAIN.span(pid, false)));
    return new Reading(Format.TEXT, 1, List.of(line), List.of(), false);
  }
}
