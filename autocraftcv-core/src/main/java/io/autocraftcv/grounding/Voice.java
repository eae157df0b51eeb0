package io.autocraftcv.grounding;

import java.util.List;
import java.util.Set;

/**
 * Of whom a sentence speaks. What only the posting says may be repeated where the sentence speaks
 * of the job, or of the wish to have it, and never where somebody tells of experience.
 *
 * @param self whether the applicant is spoken of
 * @param addressed whether the employer, or the job, is
 * @param wishing whether it tells of interest
 * @param telling whether it tells of what has been done or is known
 */
record Voice(boolean self, boolean addressed, boolean wishing, boolean telling) {

  private static final Set<String> SELF =
      Word.set("i me my mine myself we us our ours i'm i've i'd i'll candidate applicant application resume cv he him his she her they them their ich mich mir mein meine meinen meinem meiner"
                  + " meines wir uns unser unsere bewerber bewerberin kandidat kandidatin bewerbung lebenslauf er sein seine seiner seinem seinen");

  private static final Set<String> ADDRESSED =
      Word.set("you your yours ihnen ihr ihre ihrem ihren ihrer ihres");

  private static final Set<String> DETERMINERS =
      Word.set("the this die der diese dieser das den dem");

  private static final Set<String> JOBS =
      Word.set("role position job posting vacancy advertisement opening stelle ausschreibung stellenanzeige stellenausschreibung anzeige");

  private static final Set<String> WISHES =
      Word.set("interest interested interests interesting excited excites exciting excitement drawn draws keen eager apply applying application admire attracted attracts"
                  + " impressed impresses appeal appeals appealing motivates inspired inspires forward would like love learn join joining welcome hope want wish contribute"
                  + " thrilled delighted opportunity enthusiastic bewerbe bewerbung bewerben interesse interessiert interessieren begeistert begeistern reizt freue freut"
                  + " mochte gern gerne wurde kennenlernen beitragen spricht");

  /** Forms of the past that tell of nothing done. */
  private static final Set<String> NO_DEEDS =
      Word.set("excited interested impressed motivated inspired attracted intrigued thrilled delighted pleased based required needed advertised listed described posted"
                  + " mentioned fascinated need interessiert gesucht gefragt gefordert genannt beschrieben geehrte geehrter");

  private static final Set<String> DEEDS =
      Word.set("bring brings bringing brought experience expertise background skill skills skillset knowledge proficient proficiency fluent familiar know knows use using utilise leverage mastery"
                  + " led built ran wrote held taught grew won made been had was were did gave took drove oversaw have has having i've already since specialise specialize specialising"
                  + " habe hatte war bringe mitbringe verfuge besitze beherrsche erfahrung erfahrungen kenntnis kenntnisse wissen fahigkeit fahigkeiten konnte seit wahrend bereits erfahren erfahrener erfahrene"
                  + " entwickelte entwickelt arbeitete leitete nutze nutzte beherrscht");

  static Voice of(List<Word> words) {
    boolean self = false;
    boolean addressed = false;
    boolean wishing = false;
    boolean telling = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      self |= SELF.contains(word.folded()) && !isPolite(word);
      addressed |= isPolite(word) || ADDRESSED.contains(word.folded()) || isJob(words, i);
      wishing |= WISHES.contains(word.folded());
      telling |= tells(word);
    }
    return new Voice(self, addressed, wishing, telling);
  }

  /** Whether what the posting alone says may be repeated. */
  boolean mayRepeat() {
    return self ? wishing && !telling : addressed;
  }

  /** "Sie" and "Ihre" are you, "sie" and "ihre" are they. */
  private static boolean isPolite(Word word) {
    return word.text().equals("Sie") || word.text().startsWith("Ihr");
  }

  private static boolean isJob(List<Word> words, int index) {
    boolean named = JOBS.contains(words.get(index).folded());
    boolean held = index + 1 < words.size() && words.get(index + 1).folded().equals("of");
    return named && !held && index > 0 && DETERMINERS.contains(words.get(index - 1).folded());
  }

  private static boolean tells(Word word) {
    String folded = word.folded();
    if (NO_DEEDS.contains(folded)) {
      return false;
    }
    boolean english = folded.endsWith("ed") && folded.length() > 4;
    boolean german =
        folded.startsWith("ge")
            && folded.length() > 6
            && (folded.endsWith("t") || folded.endsWith("en"));
    return DEEDS.contains(folded) || english || (german && !word.hasCapital());
  }
}
