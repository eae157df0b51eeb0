package io.autocraftcv.generate;

import io.autocraftcv.match.Match;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.List;

/** Somebody to write for, and something to write to. */
final class LetterFixtures {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private LetterFixtures() {}

  static CoverLetter letter(JobPosting posting, Profile profile, Wishes wishes) {
    return letter(posting, profile, wishes, 0);
  }

  static CoverLetter letter(JobPosting posting, Profile profile, Wishes wishes, int variation) {
    Match match = Match.of(posting, profile, TODAY);
    return LetterWriter.write(posting, profile, match, wishes, TODAY, variation);
  }

  static JobPosting ward() {
    return JobPosting.titled("Registered Nurse (m/f/x) - Cardiology")
        .company("Lakeside Clinic")
        .language("en")
        .requirements(List.of("Wound care", "Experience on a cardiac ward", "Mentoring of juniors"))
        .build();
  }

  static Profile nurse() {
    return Profile.fromJson(
        """
        {"basics":{"name":"Ada Example","phone":"+1 512 555 0140"},
         "work":[
          {"name":"Mercy Hospital","position":"Senior Nurse","startDate":"2021-11","highlights":[
           "Cared for 8 patients per shift on a cardiac ward.","Trained 4 graduate nurses in wound care."]},
          {"name":"Kestrel Clinic","position":"Registered Nurse","startDate":"2019-01","endDate":"2021-10",
           "highlights":["Organised the annual charity day which raised $900.","Kept the records of the ward."]}],
         "education":[{"institution":"Elm College","studyType":"Bachelor of Nursing","endDate":"2018"}],
         "skills":[{"name":"Clinical","keywords":["Wound care","Triage"]}]}""");
  }

  /** People of one trade each, "title | company | employer | deed | deed | skill". */
  static Profile worker(String name, String[] trade) {
    return Profile.fromJson(
        """
        {"basics":{"name":"%s"},"work":[
          {"name":"%s","position":"%s","startDate":"2020-03","highlights":["%s","%s"]},
          {"name":"Acme Works","position":"Assistant","startDate":"2016-03","endDate":"2020-02",
           "highlights":["Answered 40 letters a day."]}],
         "skills":[{"name":"%s"}]}"""
            .formatted(name, trade[2], trade[0], trade[3], trade[4], trade[5]));
  }
}
