package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site's robots.txt lets us read, by RFC 9309: the rules for our name, or those for all; the
 * longest rule that fits counts, and of two as long the one that allows. A pattern is matched by
 * plain searching, so no rule makes it slow.
 */
final class RobotRules {

  /** No file, no rules. */
  static final RobotRules NONE = new RobotRules(List.of());

  /** The site has rules that it cannot show us: then nothing is allowed. */
  static final RobotRules UNKNOWN = new RobotRules(List.of(new Rule("/", false)));

  private static final int MOST_CHARACTERS = 512 * 1024;
  private static final int MOST_RULES = 5_000;

  private record Rule(String pattern, boolean allows) {

    boolean fits(String path) {
      boolean toTheEnd = pattern.endsWith("$");
      String[] parts =
          (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
      if (!path.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean last = toTheEnd && i == parts.length - 1;
        int found = last ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
        if (found < at || !path.startsWith(parts[i], found)) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !toTheEnd || at == path.length();
    }
  }

  private final List<Rule> rules;

  private RobotRules(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * @param userAgent the whole header; our name is what stands before its first slash
   */
  static RobotRules parse(String file, String userAgent) {
    String name = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    List<Rule> ours = new ArrayList<>();
    List<Rule> everybodys = new ArrayList<>();
    List<List<Rule>> open = new ArrayList<>();
    boolean named = false;
    boolean inNames = false;
    String text = file.substring(0, Math.min(file.length(), MOST_CHARACTERS));
    for (String raw : text.lines().toList()) {
      String line = raw.replaceFirst("#.*", "").strip();
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (!inNames) {
          open.clear();
        }
        inNames = true;
        if (value.equalsIgnoreCase(name)) {
          open.add(ours);
          named = true;
        } else if (value.equals("*")) {
          open.add(everybodys);
        }
      } else if (key.equals("allow") || key.equals("disallow")) {
        inNames = false;
        if (!value.isEmpty()) {
          Rule rule = new Rule(value, key.equals("allow"));
          open.stream().filter(list -> list.size() < MOST_RULES).forEach(list -> list.add(rule));
        }
      }
    }
    return new RobotRules(named ? ours : everybodys);
  }

  /**
   * @param path with its query
   */
  boolean allow(String path) {
    Rule strongest = null;
    for (Rule rule : rules) {
      if (rule.fits(path) && (strongest == null || isStronger(rule, strongest))) {
        strongest = rule;
      }
    }
    return strongest == null || strongest.allows();
  }

  private static boolean isStronger(Rule rule, Rule other) {
    int longer = rule.pattern().length() - other.pattern().length();
    return longer > 0 || (longer == 0 && rule.allows());
  }
}
