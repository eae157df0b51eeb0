package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses and telephone numbers: only those of the profile, letter by letter. */
final class Contacts implements Rule {

  /** Anything with a scheme, an at sign, or a dot before a plausible ending. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:\\w{2,15}:)?//\\S{1,300}|\\bwww\\.\\S{1,300}|\\S{1,64}@\\S{1,100}|\\b(?:mailto|tel|javascript|data):\\S{1,100}"
              + "|(?<![\\w.-])[\\w-]{1,60}(?:\\.[\\w-]{1,60}){0,4}\\.(?:com|org|net|io|dev|de|eu|uk|info|biz|co|me|app|ai|example|ru|cn|xyz|site|online|link|ly)(?:/\\S{0,200})?(?![\\w.-]*\\w)");

  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w.,€$£])(?:\\+|\\(?0|\\d{1,3}[-\\s])[\\d()\\s/.-]{6,18}\\d(?!\\w)");

  private static final int FEWEST_DIGITS = 8;

  @Override
  public void judge(Inspection sentence) {
    Matcher address = ADDRESS.matcher(sentence.sentence);
    while (address.find()) {
      String found = address.group().replaceFirst("[.,;:!?)>\"'’]+$", "");
      add(sentence, address.start(), found, path(sentence, bare(found), Contacts::bare));
    }
    Matcher phone = PHONE.matcher(sentence.sentence);
    while (phone.find()) {
      String digits = digits(phone.group());
      if (digits.length() >= FEWEST_DIGITS && !phone.group().matches("\\d{4}\\s?-\\s?\\d{4}")) {
        add(sentence, phone.start(), phone.group(), path(sentence, digits, Contacts::digits));
      }
    }
  }

  private static void add(Inspection sentence, int begin, String found, @Nullable String path) {
    int end = begin + found.length();
    int from = 0;
    while (from < sentence.size() && sentence.word(from).end() <= begin) {
      from++;
    }
    int to = from;
    while (to < sentence.size() && sentence.word(to).begin() < end) {
      to++;
    }
    if (path == null) {
      sentence.unsupported(Kind.CONTACT, found);
      sentence.judged(from, to);
    } else if (from < to) {
      sentence.supported(Kind.CONTACT, from, to, path);
    }
  }

  private interface Form {
    String of(String text);
  }

  private static @Nullable String path(Inspection sentence, String found, Form form) {
    for (Map.Entry<String, String> text : sentence.known.texts().entrySet()) {
      if (!found.isEmpty() && form.of(text.getValue()).equals(found)) {
        return text.getKey();
      }
    }
    for (Fact fact : sentence.known.facts().all()) {
      if (fact.folded().contains(found)) {
        return fact.path();
      }
    }
    return null;
  }

  private static String bare(String address) {
    return address
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(?:https?://)?(?:www\\.)?", "")
        .replaceFirst("/$", "");
  }

  private static String digits(String phone) {
    return phone.replaceAll("\\D+", "").replaceFirst("^0+", "");
  }
}
