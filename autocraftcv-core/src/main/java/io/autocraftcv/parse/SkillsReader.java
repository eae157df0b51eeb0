package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads skills: groups of them with a name before a colon or above, or without a name; divided by
 * commas, bullets or their places.
 */
final class SkillsReader {

  private static final Pattern GROUP =
      Pattern.compile("([^:,;•|(]{2,40}):\\s?(.*)", Pattern.DOTALL);

  /** "Tools (Excel, Shopify)". */
  private static final Pattern BRACKETED =
      Pattern.compile("([^:,;•|(]{2,40})\\s\\(([^()]*,[^()]*)\\)");

  private static final Pattern BRACKETS = Pattern.compile("(.*?)\\s*\\(([^()]{1,40})\\)");

  private static final Pattern DASHED = Pattern.compile("(.*?)\\s(?:[-–—]|:)\\s(.{1,40})");

  private static final int LONGEST_SKILL = 60;

  private final Style body;
  private final Sources sources;

  private final List<Skill> skills = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String level;
  private List<String> keywords = new ArrayList<>();
  private @Nullable Item first;

  SkillsReader(Style body, Sources sources) {
    this.body = body;
    this.sources = sources;
  }

  List<Skill> skills(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (isName(items, i)) {
        close();
        name = item.text();
        first = item;
      } else {
        take(item);
      }
    }
    close();
    return skills;
  }

  private boolean isName(List<Item> items, int i) {
    Item item = items.get(i);
    boolean single =
        item.parts().size() == 1
            && !item.isBullet()
            && item.text().length() <= LONGEST_SKILL
            && !Levels.isLevel(item.text());
    if (!single || i + 1 == items.size()) {
      return false;
    }
    Item next = items.get(i + 1);
    if (item.text().endsWith(":")) {
      return true;
    }
    boolean list = Lists.split(item.text()).size() > 1;
    if (list) {
      return false;
    }
    return item.isHeading()
        || (item.style().outranks(next.style())
            && item.style().outranks(body)
            && !isAcronym(item, next))
        || Levels.isLevel(next.text())
        || (next.isBullet() && !item.isBullet());
  }

  /** "SQL" has capitals, and is no title for that. */
  private static boolean isAcronym(Item item, Item next) {
    return item.words() == 1 && item.style().isLike(next.style());
  }

  private void take(Item item) {
    List<String> parts = item.parts();
    if (parts.size() == 2
        && Lists.split(parts.get(0)).size() == 1
        && Lists.split(parts.get(1)).size() > 1) {
      // A table of groups, whose names stand on the left.
      close();
      name = parts.get(0);
      first = item;
      add(item, parts.get(1));
      return;
    }
    for (String part : parts) {
      if (Levels.isLevel(part)) {
        level = part;
        continue;
      }
      Matcher bracketed = BRACKETED.matcher(part);
      Matcher group = bracketed.matches() ? bracketed : GROUP.matcher(part);
      if (group.matches() && !Levels.isLevel(group.group(2))) {
        close();
        name = group.group(1).strip();
        first = item;
        add(item, group.group(2));
      } else {
        add(item, part);
      }
    }
  }

  private void add(Item item, String list) {
    first = first == null ? item : first;
    for (String skill : Lists.split(list)) {
      String bare = withoutLevel(skill);
      if (!bare.isEmpty() && bare.length() <= LONGEST_SKILL) {
        keywords.add(bare);
      }
    }
  }

  private static String withoutLevel(String skill) {
    for (Pattern pattern : List.of(BRACKETS, DASHED)) {
      Matcher matcher = pattern.matcher(skill);
      if (matcher.matches() && Levels.isLevel(matcher.group(2))) {
        return matcher.group(1).strip();
      }
    }
    return Levels.isLevel(skill) ? "" : skill;
  }

  private void close() {
    if (first != null && (name != null || !keywords.isEmpty())) {
      sources.put("skills[" + skills.size() + "]", first, keywords.isEmpty() ? 0.5 : 0.8);
      String called = name == null ? null : Piece.bare(name.replaceFirst(":\\s*$", ""));
      if (called == null && keywords.size() == 1) {
        called = keywords.remove(0);
      }
      skills.add(new Skill(called, level, keywords));
    }
    name = null;
    level = null;
    keywords = new ArrayList<>();
    first = null;
  }
}
