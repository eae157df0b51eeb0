package io.autocraftcv.generate;

import static io.autocraftcv.generate.LetterFixtures.letter;
import static io.autocraftcv.generate.LetterFixtures.nurse;
import static io.autocraftcv.generate.LetterFixtures.ward;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.JobPosting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterVarietyTest {

  private static final Wishes WISHES = Wishes.in(Locale.ENGLISH);

  private static final List<String[]> TRADES =
      Stream.of(
              "Nurse|Lakeside Clinic|Mercy Hospital|Led a ward of 9 nurses.|Wrote the handover plan.|Triage",
              "Cook|Copper Pot|Saffron House|Ran the hot section.|Cut waste by 30%.|Pastry",
              "Welder|Iron Yard|Harrow Steel|Welded 300 frames.|Taught two apprentices.|TIG welding",
              "Teacher|Ashgrove School|Elm School|Taught 120 pupils.|Built a maths club.|Algebra",
              "Clerk|Vantage Group|Ledger House|Kept 40 accounts.|Introduced a new archive.|Excel",
              "Driver|Swift Freight|Blue Line|Drove 90,000 miles.|Planned the night routes.|Navigation",
              "Florist|Fern and Pine|Rose Corner|Sold 200 wreaths.|Designed the spring window.|Binding",
              "Librarian|Kirkwall Library|City Archive|Catalogued 8,000 books.|Opened a branch.|Indexing",
              "Tailor|Thread Works|Needle Lane|Sewed 60 gowns.|Repaired stage costumes.|Embroidery",
              "Gardener|Green Court|Park Trust|Planted 400 trees.|Restored the rose garden.|Pruning")
          .map(line -> line.split("\\|", -1))
          .toList();

  /** The sentences of a letter without what is of the person and the job. */
  private static Set<String> skeleton(String[] trade, CoverLetter letter) {
    Set<String> own = new HashSet<>();
    for (String part : trade) {
      own.addAll(List.of(part.replaceFirst("[.]$", "").split(" ", -1)));
    }
    Set<String> sentences = new HashSet<>();
    for (String sentence : String.join(" ", letter.paragraphs()).split("(?<=[.]) ", -1)) {
      sentences.add(
          Stream.of(sentence.split("[ .,:;]+", -1))
              .map(word -> own.contains(word) ? "_" : word)
              .reduce(
                  "",
                  (left, right) ->
                      right.equals("_") && left.endsWith("_") ? left : left + " " + right));
    }
    return sentences;
  }

  @Test
  void ten_letters_do_not_look_alike() {
    List<Set<String>> letters = new ArrayList<>();
    for (String[] trade : TRADES) {
      JobPosting posting = JobPosting.titled("Senior " + trade[0]).company(trade[1]).build();
      letters.add(
          skeleton(
              trade, letter(posting, LetterFixtures.worker("Ada " + trade[0], trade), WISHES)));
    }
    double shared = 0;
    for (int one = 0; one < letters.size(); one++) {
      for (int other = 0; other < one; other++) {
        Set<String> same = new HashSet<>(letters.get(one));
        same.retainAll(letters.get(other));
        double share = (double) same.size() / letters.get(one).size();
        assertThat(share).as("%s and %s: %s", one, other, same).isLessThanOrEqualTo(0.5);
        shared += share;
      }
    }
    assertThat(shared / 45).isLessThan(0.2);
  }

  @Test
  void the_same_input_gives_the_same_letter() {
    assertThat(letter(ward(), nurse(), WISHES)).isEqualTo(letter(ward(), nurse(), WISHES));
  }

  @Test
  void each_variation_says_the_same_in_other_words() {
    List<String> first = letter(ward(), nurse(), WISHES).paragraphs();
    for (int variation = 1; variation < 4; variation++) {
      List<String> other = letter(ward(), nurse(), WISHES, variation).paragraphs();
      assertThat(other).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
    }
  }
}
