package io.autocraftcv.grounding;

/** Three people who do not exist. */
final class People {

  static final String BAKER =
      """
      {"basics": {"name": "Ada Example", "label": "Head Baker", "email": "ada@bakes.example", "phone": "+44 7700 900123",
                  "summary": "Baker who likes long fermentation and early mornings.", "location": {"city": "Leith"}},
       "work": [{"name": "Harbour Bakery", "position": "Head Baker", "startDate": "2021-03",
                 "highlights": ["Trained 4 apprentices.", "Cut flour waste by 17 %."]},
                {"name": "Old Mill Ltd", "position": "Baker", "startDate": "2016-11", "endDate": "2021-03",
                 "highlights": ["Baked 300 loaves a night."]}],
       "education": [{"institution": "Leith College", "area": "Patisserie", "studyType": "Diploma", "startDate": "2014-09", "endDate": "2016-06"}],
       "certificates": [{"name": "Food Hygiene Level 3", "issuer": "Environmental Health Board", "date": "2017-05"}],
       "skills": [{"name": "Baking", "keywords": ["Sourdough", "Viennoiserie", "Stock control"]}],
       "languages": [{"language": "English", "fluency": "Native speaker"}, {"language": "French", "fluency": "B1"}]}
      """;

  static final String ENGINEER =
      """
      {"basics": {"name": "Jonas Beispiel", "label": "Backend Developer", "email": "jonas@code.example",
                  "summary": "Backend developer who keeps systems simple."},
       "work": [{"name": "Brightwater Analytics", "position": "Backend Developer", "startDate": "2023-02",
                 "highlights": ["Moved 12 services to PostgreSQL.", "Lowered response times from 900 ms to 120 ms."]},
                {"name": "Tannhof GmbH", "position": "Junior Developer", "startDate": "2020-10", "endDate": "2023-01",
                 "highlights": ["Wrote a Java importer for 2 million records a day."]}],
       "education": [{"institution": "Technische Universität Ilmenau", "area": "Informatics", "studyType": "Bachelor of Science", "startDate": "2017-10", "endDate": "2020-09"}],
       "skills": [{"name": "Languages", "keywords": ["Java", "SQL", "C++"]}, {"name": "Tools", "keywords": ["Git", "Docker"]}],
       "languages": [{"language": "German", "fluency": "Native speaker"}, {"language": "English", "fluency": "C1"}],
       "projects": [{"name": "Mapstitch", "description": "Joins scanned maps.", "url": "https://mapstitch.example"}]}
      """;

  static final String NURSE =
      """
      {"basics": {"name": "Elif Muster", "label": "Gesundheits- und Krankenpflegerin", "email": "elif@pflege.example",
                  "summary": "Krankenpflegerin auf der Intensivstation, ruhig auch in vollen Nächten."},
       "work": [{"name": "Klinikum Seeblick", "position": "Krankenpflegerin", "startDate": "2020-04",
                 "highlights": ["Anleitung von 6 Auszubildenden.", "Senkung der Sturzrate um 21 Prozent."]},
                {"name": "St. Anna Hospital", "position": "Pflegehelferin", "startDate": "2017-10", "endDate": "2020-03",
                 "highlights": ["Versorgung von 18 Patienten je Schicht."]}],
       "education": [{"institution": "Pflegeschule Seeblick", "area": "Krankenpflege", "studyType": "Staatsexamen", "startDate": "2014-10", "endDate": "2017-09"}],
       "certificates": [{"name": "Praxisanleiterin", "issuer": "DKG", "date": "2021-06"}],
       "skills": [{"name": "Pflege", "keywords": ["Wundversorgung", "Beatmung"]}],
       "languages": [{"language": "Deutsch", "fluency": "Muttersprache"}, {"language": "Türkisch", "fluency": "Fließend"}]}
      """;

  private People() {}
}
