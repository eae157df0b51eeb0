package io.autocraftcv.scrape;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The boards there are, those of the application before ours. */
final class Boards {

  private static final List<JobBoard> ALL = all();

  private Boards() {}

  private static List<JobBoard> all() {
    List<JobBoard> boards = new ArrayList<>();
    ServiceLoader.load(JobBoard.class, JobBoard.class.getClassLoader()).forEach(boards::add);
    boards.sort((a, b) -> Boolean.compare(isOurs(a), isOurs(b)));
    return List.copyOf(boards);
  }

  private static boolean isOurs(JobBoard board) {
    return board.getClass().getPackageName().startsWith(Boards.class.getPackageName());
  }

  /** The fields of the board that a page is from, or null. */
  static @Nullable BoardFields of(Document page) {
    return ALL.stream()
        .map(JobBoard::html)
        .filter(fields -> !fields.marks().isEmpty())
        .filter(fields -> fields.marks().stream().allMatch(mark -> !page.select(mark).isEmpty()))
        .findFirst()
        .orElse(null);
  }

  /** The fields of the board that an object of JSON is from, or null. */
  static @Nullable BoardFields of(Members object) {
    return ALL.stream()
        .map(JobBoard::json)
        .filter(fields -> !fields.marks().isEmpty())
        .filter(fields -> fields.marks().stream().noneMatch(mark -> object.at(mark).isEmpty()))
        .findFirst()
        .orElse(null);
  }

  /** Where some board serves the data of the posting at an address. */
  static Optional<URI> data(URI page) {
    return ALL.stream().flatMap(board -> board.data(page).stream()).findFirst();
  }
}
