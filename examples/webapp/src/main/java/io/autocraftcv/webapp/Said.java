package io.autocraftcv.webapp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was said of each option, on the command line and in the environment.
 *
 * @param values the one that counts last; what is usual where nothing was said
 */
record Said(Map<Option, List<String>> values) {

  /**
   * @param args of the command line: flags, and a value after each
   * @param environment that counts less
   */
  static Said of(List<String> args, Map<String, String> environment)
      throws Settings.UsageException {
    Map<Option, List<String>> said = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      said.put(option, new ArrayList<>(said(option, environment)));
    }
    for (int i = 0; i < args.size(); i += 2) {
      if (i + 1 == args.size()) {
        throw new Settings.UsageException(args.get(i) + " needs a value, or is not known");
      }
      String flag = args.get(i);
      Option option =
          Option.ofFlag(flag)
              .orElseThrow(() -> new Settings.UsageException(flag + " is not known"));
      said.computeIfAbsent(option, any -> new ArrayList<>()).add(args.get(i + 1));
    }
    return new Said(said);
  }

  private static List<String> said(Option option, Map<String, String> environment) {
    String value = environment.getOrDefault(option.variable(), "").strip();
    String text = value.isEmpty() ? option.usual() : value;
    String[] values = option.isList() ? text.split(",", -1) : new String[] {text};
    return Stream.of(values).map(String::strip).toList();
  }

  /** The value that counts. */
  String text(Option option) {
    List<String> all = values.getOrDefault(option, List.of(option.usual()));
    return all.get(all.size() - 1);
  }

  /** All values of an option that takes several. */
  List<String> list(Option option) {
    return values.getOrDefault(option, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .toList();
  }

  boolean yes(Option option) throws Settings.UsageException {
    return switch (text(option)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new Settings.UsageException(option.flag() + " takes yes or no");
    };
  }

  /**
   * @throws Settings.UsageException if it is no number, or out of this range
   */
  int number(Option option, int least, int most) throws Settings.UsageException {
    String value = text(option);
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new Settings.UsageException(
        "%s takes a number from %d to %d, not %s".formatted(option.flag(), least, most, value));
  }
}
