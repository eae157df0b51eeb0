package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Account;
import io.autocraftcv.model.Profile.Basics;
import io.autocraftcv.model.Profile.Location;
import io.autocraftcv.reading.Span;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who it is: from what comes before the first heading, and from contact sections. */
final class BasicsReader {

  /** In half points. */
  private static final int KNOWN = 12;

  /** In words. */
  private static final int LONGEST_ADDRESS = 16;

  private final List<Section> sections;
  private final List<Item> all;
  private final Style body;
  private final Sources sources;

  /** The folded name of the mailbox, or nothing. */
  private final String mailbox;

  /** What may say who it is and how to reach the person, in order. */
  private final List<Item> head = new ArrayList<>();

  BasicsReader(List<Section> sections, List<Item> all, Style body, Sources sources) {
    this.sections = sections;
    this.all = all;
    this.body = body;
    this.sources = sources;
    this.mailbox =
        all.stream()
            .flatMap(item -> Contacts.email(item.text()).stream())
            .findFirst()
            .map(email -> Wording.fold(email.substring(0, email.indexOf('@'))))
            .orElse("");
    for (Section section : sections) {
      if (section.kind() == null || section.is(SectionKind.CONTACT)) {
        head.addAll(section.items());
      }
    }
  }

  Basics read() {
    Item named = named();
    String name = named == null ? null : name(named);
    if (named != null && name != null) {
      sources.put("basics.name", named, Names.sure(name));
    }
    Location location = location(named);
    String country =
        location == null || location.countryCode() == null ? "ZZ" : location.countryCode();
    Map<String, Account> links = links();
    String url = null;
    List<Account> accounts = new ArrayList<>();
    for (Account account : links.values()) {
      if (account.network() == null && account.username() == null && url == null) {
        url = account.url();
      } else {
        accounts.add(account);
      }
    }
    return new Basics(
        name,
        label(named),
        first("basics.email", Contacts::email),
        phone(country),
        url,
        summary(named),
        location,
        accounts);
  }

  /** A number with a country's prefix is surely one. */
  private @Nullable String phone(String country) {
    String international =
        first(
            "basics.phone",
            text -> Contacts.phone(text, country).filter(number -> number.startsWith("+")));
    return international != null
        ? international
        : first("basics.phone", text -> Contacts.phone(text, country));
  }

  /** In the head, or, where the head has none, anywhere. */
  private @Nullable String first(String path, Function<String, Optional<String>> find) {
    for (List<Item> items : List.of(head, all)) {
      for (int i = 0; i < items.size(); i++) {
        Optional<String> found = find.apply(items.get(i).text());
        if (found.isPresent()) {
          sources.put(path, items.get(i), 0.95);
          return found.get();
        }
      }
    }
    return null;
  }

  /** The name is the largest writing of the first page that may be one. */
  private @Nullable Item named() {
    List<Item> candidates =
        all.stream()
            .filter(item -> item.line().page() == 1 && Names.in(item.text()) != null)
            .limit(60)
            .toList();
    Optional<Item> labelled =
        candidates.stream().filter(item -> Names.isLabelled(item.text())).findFirst();
    if (labelled.isPresent()) {
      return labelled.get();
    }
    Item best = null;
    for (Item item : candidates) {
      if (best == null || prominence(item) > prominence(best) + 1) {
        best = item;
      }
    }
    return best;
  }

  /** How large it is; a name that the e-mail address repeats is surely one. */
  private int prominence(Item item) {
    Style style = item.style();
    String name = Names.in(item.text());
    boolean known =
        name != null
            && Stream.of(Wording.fold(name).split("[ .'-]+", -1))
                .anyMatch(word -> word.length() > 3 && mailbox.contains(word));
    return (known ? KNOWN : 0) + size(style);
  }

  private static int size(Style style) {
    return style.halfPoints() > 0
        ? style.halfPoints()
        : style.heading() > 0 ? 20 - style.heading() * 2 : 0;
  }

  /** The name, which may be set in two lines. */
  private @Nullable String name(Item named) {
    String name = Names.in(named.text());
    int next = all.indexOf(named) + 1;
    if (name == null || next == all.size()) {
      return name;
    }
    Item below = all.get(next);
    boolean goesOn =
        below.style().isLike(named.style())
            && below.style().halfPoints() > body.halfPoints()
            && Names.goesOn(below.text());
    return goesOn ? name + " " + below.text().strip() : name;
  }

  private @Nullable String label(@Nullable Item named) {
    if (named == null) {
      return null;
    }
    int at = all.indexOf(named);
    String name = Names.in(named.text());
    for (String beside : named.text().split("\t|\\||\\s[•·–—-]\\s|, ", -1)) {
      if (Words.position(beside) > 0 && !beside.strip().equals(name)) {
        sources.put("basics.label", named, 0.7);
        return Piece.bare(beside);
      }
    }
    for (Item item : all.subList(at + 1, Math.min(all.size(), at + 5))) {
      if (isSectionHeading(item)) {
        return null;
      }
      if (isLabel(item)) {
        sources.put("basics.label", item, Words.position(item.text()) > 0 ? 0.9 : 0.5);
        return Piece.bare(item.text().split("\t|\\s[|•·●]\\s", -1)[0]);
      }
    }
    return null;
  }

  private boolean isSectionHeading(Item item) {
    return sections.stream().anyMatch(section -> item.equals(section.heading()));
  }

  private boolean isLabel(Item item) {
    String text = item.text();
    boolean contact =
        Contacts.email(text).isPresent()
            || !Contacts.urls(text).isEmpty()
            || Contacts.phone(text, "ZZ").isPresent()
            || Places.signs(text) > 1
            || Contacts.network(text).isPresent()
            || ContactLabels.begins(text);
    boolean says = Words.position(text) > 0 || item.style().outranks(body);
    return !contact && says && item.words() <= 9 && !item.isProse() && !text.endsWith(".");
  }

  private @Nullable Location location(@Nullable Item named) {
    List<Item> best = List.of();
    int most = 1;
    List<Item> block = new ArrayList<>();
    for (Item item : addressLines()) {
      int signs = item.equals(named) ? 0 : addressSigns(item);
      if (signs == 0) {
        block.clear();
        continue;
      }
      block.add(item);
      int all = block.stream().mapToInt(BasicsReader::addressSigns).sum();
      if (all > most) {
        most = all;
        best = List.copyOf(block);
      }
    }
    if (best.isEmpty()) {
      return null;
    }
    String text = best.stream().map(BasicsReader::addressIn).collect(Collectors.joining("\n"));
    Location location = Places.address(text).orElse(null);
    if (location != null) {
      sources.put("basics.location", best.get(0), location.city() == null ? 0.4 : 0.8);
    }
    return location;
  }

  private static int addressSigns(Item item) {
    String address = addressIn(item);
    if (address.split(" ", -1).length > LONGEST_ADDRESS || address.endsWith(".")) {
      return 0;
    }
    int labelled = ContactLabels.isAddress(item.text()) ? 2 : 0;
    return labelled + Places.signs(address);
  }

  /** The lines of the head; one that is only a label says what the next one is. */
  private List<Item> addressLines() {
    List<Item> lines = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      Item item = head.get(i);
      if (i + 1 < head.size() && ContactLabels.isAddressLabel(item.text())) {
        Item next = head.get(i + 1);
        lines.add(new Item(next.line(), next.number(), item.text() + ": " + next.text()));
        i++;
      } else {
        lines.add(item);
      }
    }
    return lines;
  }

  /** An address among other things in its line: what looks like one there, and is no contact. */
  private static String addressIn(Item item) {
    String text = ContactLabels.value(item.text());
    List<String> parts =
        Stream.of(text.split("\t|\\s[|•·∙●▪]\\s", -1))
            .filter(part -> Contacts.email(part).isEmpty() && Contacts.urls(part).isEmpty())
            .filter(part -> part.matches(".*\\p{L}{2}.*") || Contacts.phone(part, "ZZ").isEmpty())
            .filter(part -> Periods.in(part).filter(Period::namesMonth).isEmpty())
            .map(ContactLabels::value)
            .toList();
    String best = parts.stream().max(Comparator.comparingInt(Places::signs)).orElse("");
    String joined = String.join(", ", parts);
    return Places.signs(joined) > Places.signs(best) ? joined : best;
  }

  /** By address on the web or user name, so that none is named twice. */
  private Map<String, Account> links() {
    Map<String, Account> links = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      Item item = head.get(i);
      for (String url : Contacts.urls(item.text())) {
        put(links, url);
      }
      for (Span span : item.line().spans()) {
        String link = span.link();
        if (link != null && link.startsWith("http") && !link.contains("/maps")) {
          put(links, link);
        }
      }
      if (i + 1 < head.size()) {
        putUserName(links, item.text(), head.get(i + 1).text());
      }
      for (String part : item.parts()) {
        if (Contacts.USER_NAME.matcher(part).matches() && Periods.in(part).isEmpty()) {
          links.putIfAbsent(key(part), new Account(null, part, null));
        }
      }
    }
    return links;
  }

  private static void putUserName(Map<String, Account> links, String line, String next) {
    Optional<String> network = Contacts.network(Piece.bare(line));
    if (network.isPresent() && next.matches("@?[\\w.-]{3,40}")) {
      links.putIfAbsent(key(next), new Account(network.get(), next, null));
      return;
    }
    for (String part : line.split("\t|\\s[|•·]\\s", -1)) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        Optional<String> before = Contacts.network(part.substring(0, colon));
        String user = part.substring(colon + 1).strip();
        if (before.isPresent() && user.matches("@?[\\w.-]{3,40}")) {
          links.putIfAbsent(key(user), new Account(before.get(), user, null));
        }
      }
    }
  }

  private static void put(Map<String, Account> links, String url) {
    String network = Contacts.network(url).orElse(null);
    String user = network == null ? null : lastSegment(url);
    links.putIfAbsent(key(user == null ? url : user), new Account(network, user, url));
  }

  private static @Nullable String lastSegment(String url) {
    String path = url.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    int slash = path.lastIndexOf('/');
    return slash < 0 || (path.startsWith("http") && slash < 9) ? null : path.substring(slash + 1);
  }

  private static String key(String url) {
    return url.replaceFirst("(?i)^https?://", "")
        .replaceFirst("(?i)^www\\.", "")
        .replaceFirst("/+$", "");
  }

  private @Nullable String summary(@Nullable Item named) {
    for (Section section : sections) {
      if (section.is(SectionKind.SUMMARY) && !section.items().isEmpty()) {
        sources.put("basics.summary", section.items().get(0), 0.9);
        return section.items().stream().map(BasicsReader::plain).collect(Collectors.joining(" "));
      }
    }
    List<Item> prose =
        head.stream()
            .filter(i -> !i.equals(named) && i.isProse() && !Contacts.isIn(i.text()))
            .toList();
    if (prose.isEmpty()) {
      return null;
    }
    sources.put("basics.summary", prose.get(0), 0.7);
    return prose.stream().map(BasicsReader::plain).collect(Collectors.joining(" "));
  }

  private static String plain(Item item) {
    return item.text().replace('\t', ' ');
  }
}
