package io.autocraftcv.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its first characters that a row is an item of a list, and takes them away. */
final class PdfBullets {

  private static final String SIGNS = "•‣▪▫●○◦∙⁃➢➤►▶■□◆◇❖✓✔✦★☐";
  private static final Pattern SIGN = Pattern.compile("[" + SIGNS + "]");
  private static final Pattern DASH = Pattern.compile("[-–—*·]|o");
  private static final Pattern JOINED = Pattern.compile("[" + SIGNS + "](.+)");
  private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,2})[.)]");

  /** An "o" stands further from its text than a word does. */
  private static final float FAR = 0.5f;

  private final Set<Integer> numbers = new HashSet<>();
  private final int dashes;

  PdfBullets(List<PdfRow> rows) {
    int count = 0;
    for (PdfRow row : rows) {
      PdfWord first = row.words().get(0);
      Matcher number = NUMBER.matcher(first.text());
      if (number.matches()) {
        numbers.add(Integer.valueOf(number.group(1)));
      }
      count += DASH.matcher(first.text()).matches() ? 1 : 0;
    }
    dashes = count;
  }

  /** The words without the bullet, or the same words if there is none. */
  List<PdfWord> removed(List<PdfWord> words) {
    PdfWord first = words.get(0);
    Matcher joined = JOINED.matcher(first.text());
    if (joined.matches()) {
      List<PdfWord> rest = new ArrayList<>(words);
      rest.set(0, first.reading(joined.group(1)));
      return rest;
    }
    boolean bullet = words.size() > 1 && isBullet(first, words.get(1));
    return bullet ? words.subList(1, words.size()) : words;
  }

  private boolean isBullet(PdfWord first, PdfWord next) {
    if (SIGN.matcher(first.text()).matches()) {
      return true;
    }
    if (DASH.matcher(first.text()).matches()) {
      boolean far = first.gapTo(next) > FAR * next.size();
      boolean dash = !first.text().equals("o") && dashes > 1 && next.spaced();
      return far || (dash && !Character.isDigit(next.text().charAt(0)));
    }
    Matcher number = NUMBER.matcher(first.text());
    if (!number.matches()) {
      return false;
    }
    int value = Integer.parseInt(number.group(1));
    return numbers.contains(value - 1) || numbers.contains(value + 1);
  }
}
