package io.autocraftcv.generate;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.util.List;

/** A dyer, and a position for her. */
final class Fixtures {

  static final Profile ADA =
      Profile.fromJson(
          """
          {"basics": {"name": "Ada Weaver", "label": "Master dyer", "email": "ada@weaver.example",
             "phone": "+49 30 1234567", "summary": "Dyer with a workshop of her own until 2019.",
             "location": {"city": "Berlin", "countryCode": "DE"}},
           "work": [
             {"name": "Wollwerk", "position": "Master dyer", "startDate": "2019-03",
              "highlights": ["Trained four apprentices", "Halved the water that the vats use",
                "Introduced quality control with SAP for 12 workshops"]},
             {"name": "Garnhaus", "position": "Dyer", "startDate": "2012-01", "endDate": "2019-02",
              "highlights": ["Dyed yarn for three weaving mills"]}],
           "education": [{"institution": "Textile School Chemnitz", "studyType": "Diploma",
              "area": "Textiles", "startDate": "2009", "endDate": "2012"}],
           "skills": [{"name": "Dyeing", "keywords": ["Indigo", "Madder"]},
                      {"name": "Office", "keywords": ["SAP", "Quality control"]}],
           "languages": [{"language": "English", "fluency": "Fluent"}]}
          """);

  static final JobPosting POSTING =
      JobPosting.titled("Head of Dyeing")
          .company("Lehmann Textiles")
          .locations(List.of("Chemnitz"))
          .language("en")
          .responsibilities(List.of("Lead the dye house", "Train apprentices"))
          .requirements(
              List.of(
                  "Experience in quality control",
                  "Knowledge of SAP",
                  "Kubernetes",
                  "Fluent English"))
          .descriptionText("Lehmann Textiles looks for a head of dyeing in Chemnitz.")
          .build();

  private Fixtures() {}
}
