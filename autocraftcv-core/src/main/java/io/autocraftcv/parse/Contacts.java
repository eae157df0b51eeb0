package io.autocraftcv.parse;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what reaches a person in a line: e-mail, telephone, addresses on the web. */
final class Contacts {

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,6}\\p{L}{2,24}(?![\\p{L}\\p{N}])");

  private static final Pattern URL =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}@./-])(?:https?://[^\\s|•·<>()\"]{3,300}"
              + "|www\\.[^\\s|•·<>()\"]{3,300}"
              + "|(?:[a-z0-9-]{1,63}\\.){1,4}(?:com|org|net|io|dev|me|co|ai|app|info|edu|gov|uk|de|fr|es|it|nl|pt|br|in|au|nz|ca|ch|at|be"
              + "|se|no|dk|fi|pl|eu|us|example|tech|design|blog|page|xyz|site|online|name|work|health|law|photo|studio)"
              + "(?:/[^\\s|•·<>()\"]{0,300})?(?![\\p{L}\\p{N}@.-]))");

  /** A word that nobody would write but as the name of an account. */
  static final Pattern USER_NAME =
      Pattern.compile(
          "@[\\w.-]{3,40}|(?!\\p{Lu}\\w*-\\p{Lu})(?=[^\\s]*[A-Za-z])(?=[^\\s]*(?:\\w[-_]\\w|\\d))[A-Za-z][\\w-]{3,40}");

  /** "in/ada-example", as it stands beside LinkedIn's sign. */
  static final Pattern LINKEDIN = Pattern.compile("/?in/[\\w-]{3,100}/?");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}/.])[+(]?\\d[\\d().\\s/–-]{5,24}\\d(?![\\p{L}\\p{N}])");

  private static final List<Site> NETWORKS =
      Stream.of(
              "LinkedIn",
              "GitHub",
              "GitLab",
              "Xing",
              "Twitter",
              "X",
              "Mastodon",
              "Facebook",
              "Instagram",
              "YouTube",
              "TikTok",
              "Behance",
              "Dribbble",
              "Medium",
              "Stack Overflow",
              "StackOverflow",
              "Kaggle",
              "ORCID",
              "ResearchGate",
              "Google Scholar",
              "Bitbucket",
              "CodePen",
              "Vimeo",
              "SoundCloud",
              "Pinterest",
              "Telegram",
              "WhatsApp",
              "Skype",
              "Bluesky",
              "HackerRank",
              "LeetCode",
              "npm",
              "Keybase",
              "Reddit",
              "Academia",
              "Flickr",
              "Threads",
              "Tumblr",
              "WordPress",
              "Goodreads")
          .map(Site::called)
          .toList();

  /** In characters. */
  private static final int LONGEST_ADDRESS = 300;

  private static final int FEWEST_DIGITS = 7;

  /** As ITU-T E.164 has it. */
  private static final int MOST_DIGITS = 15;

  private Contacts() {}

  /** Whether the text says how to reach somebody. */
  static boolean isIn(String text) {
    return email(text).isPresent() || !urls(text).isEmpty() || phone(text, "ZZ").isPresent();
  }

  static Optional<String> email(String text) {
    Matcher email = EMAIL.matcher(text);
    return email.find() ? Optional.of(email.group()) : Optional.empty();
  }

  /** The addresses on the web that the text names, as it writes them. */
  static Set<String> urls(String text) {
    Set<String> urls = new LinkedHashSet<>();
    Matcher url = URL.matcher(EMAIL.matcher(text).replaceAll(" "));
    while (url.find()) {
      urls.add(url.group().replaceFirst("[.,;:]+$", ""));
    }
    return urls;
  }

  /** Whether the text is an address on the web and nothing else. */
  static boolean isUrl(String text) {
    Matcher url = URL.matcher(text.strip());
    return url.matches();
  }

  /**
   * @param country in which a number without a country's prefix would be, or "ZZ"
   */
  static Optional<String> phone(String text, String country) {
    String plain = URL.matcher(EMAIL.matcher(text).replaceAll(" ")).replaceAll(" ");
    if (plain.chars().filter(Character::isDigit).count() < FEWEST_DIGITS || plain.length() > 300) {
      return Optional.empty();
    }
    Iterable<PhoneNumberMatch> found =
        PhoneNumberUtil.getInstance()
            .findNumbers(plain, country, PhoneNumberUtil.Leniency.POSSIBLE, 20);
    for (PhoneNumberMatch match : found) {
      String number = match.rawString();
      boolean isPeriod = Periods.in(number).filter(p -> p.isAllOf(number)).isPresent();
      if (!isPeriod && number.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
        return Optional.of(number);
      }
    }
    return unknownPlan(plain);
  }

  /** A number that fits no country's plan, or of a country that nothing shows. */
  private static Optional<String> unknownPlan(String text) {
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      String found = number.group().strip();
      long digits = found.chars().filter(Character::isDigit).count();
      if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && Periods.in(found).isEmpty()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The site that an address or a label belongs to, by its usual name. */
  static Optional<String> network(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    return folded.length() > LONGEST_ADDRESS
        ? Optional.empty()
        : NETWORKS.stream().filter(site -> site.is(folded)).map(Site::name).findFirst();
  }

  private record Site(String name, Pattern address) {

    static Site called(String name) {
      String host = Pattern.quote(name.toLowerCase(Locale.ROOT).replace(" ", ""));
      return new Site(name, Pattern.compile("(?:^|[/.])" + host + "\\.[a-z]{2,3}(?:/|$)"));
    }

    boolean is(String folded) {
      return folded.equals(name.toLowerCase(Locale.ROOT)) || address.matcher(folded).find();
    }
  }
}
