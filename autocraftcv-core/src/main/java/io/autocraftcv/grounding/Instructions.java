package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import io.autocraftcv.words.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words to whoever reads or processes the text, rather than about somebody: what a posting with
 * hidden instructions makes a model repeat. Also markup, which no document needs.
 */
final class Instructions implements Rule {

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[A-Za-z!][^<>]{0,200}>|<!--|]\\(|!\\[|\\[/?[A-Z_]{2,20}]|<\\||\\|>|`[^`]{1,80}`|```|\\{\\{|}}|\\$\\{"
              + "|&(?:#\\w{1,8}|amp|lt|gt|quot|nbsp|apos);|#{2,}|\\*{2}|={3,}|-{3,}|\\\\[nux]");

  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\t\\n\\r\\u00AD\\u200D]]");

  /**
   * Only what no line of work says of itself: words such as "prompt" need a profile that has them.
   */
  private static final Wording PHRASES =
      Wording.of(
          """
          ignore previous | ignore all | ignore any | ignore your | ignore these | ignore prior | ignore above | ignore the above | ignore instructions
          disregard previous | disregard all | disregard any | disregard the above | previous instructions | prior instructions | above instructions
          new instructions | your instructions | instructions above | instructions below | system prompt | system message | developer message
          as an ai | i am an ai | i'm an ai | as a language model | as a large language model | do anything now | developer mode
          hire this | hire me | hire him | hire her | hire them | must hire | should hire | must be hired | should be hired | recommend hiring | hire immediately
          ideal candidate | perfect candidate | best candidate | top candidate | strongest candidate | recommend this candidate | this candidate | this applicant
          dear ai | note to the ai | note to recruiter | end of prompt | begin prompt | rank this | ranked first | score 100 | 10/10 | 100/100
          here is the | here is your | here is a | here's the | here's your | here's a | i cannot help | i can't help | i'm sorry but | i am sorry but
          ignoriere alle | ignoriere die | ignoriere vorherige | ignorieren sie | vorherigen anweisungen | bisherigen anweisungen | obigen anweisungen | neue anweisung
          als ki | als sprachmodell | ich bin eine ki | stellen sie diesen | stellen sie diese bewerberin | stellen sie mich ein | einstellen sie | dieser kandidat | diese kandidatin
          diesen kandidaten | dieser bewerber | diese bewerberin | diesen bewerber | idealer kandidat | ideale kandidatin | perfekter kandidat | hier ist der | hier ist das | hier ist die | hier ist ihr
          """);

  @Override
  public void judge(Inspection sentence) {
    Matcher markup = MARKUP.matcher(sentence.sentence);
    if (markup.find()) {
      sentence.unsupported(Kind.INSTRUCTION, markup.group());
    }
    if (HIDDEN.matcher(sentence.sentence).find()) {
      sentence.unsupported(Kind.INSTRUCTION, "hidden characters");
    }
    if (PHRASES.isIn(sentence.sentence)) {
      sentence.unsupported(Kind.INSTRUCTION, sentence.sentence);
    }
  }
}
