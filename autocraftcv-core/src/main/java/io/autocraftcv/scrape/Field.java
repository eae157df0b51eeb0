package io.autocraftcv.scrape;

import io.autocraftcv.model.EducationLevel;
import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Seniority;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A field of a posting, as the key under which {@link Facts} about it are collected.
 *
 * @param name as in the posting's JSON
 */
@SuppressWarnings("UnusedTypeParameter") // the type of the field's values, for Facts
record Field<T>(String name) {

  static final Field<String> TITLE = new Field<>("title");
  static final Field<String> COMPANY = new Field<>("company");
  static final Field<List<String>> LOCATIONS = new Field<>("locations");
  static final Field<Remote> REMOTE = new Field<>("remote");
  static final Field<Set<EmploymentType>> EMPLOYMENT_TYPES = new Field<>("employmentTypes");
  static final Field<Salary> SALARY = new Field<>("salary");
  static final Field<LocalDate> DATE_POSTED = new Field<>("datePosted");
  static final Field<LocalDate> VALID_THROUGH = new Field<>("validThrough");

  /** As HTML, in whatever state the page has it. */
  static final Field<String> DESCRIPTION = new Field<>("description");

  static final Field<List<String>> RESPONSIBILITIES = new Field<>("responsibilities");
  static final Field<List<String>> REQUIREMENTS = new Field<>("requirements");
  static final Field<List<String>> NICE_TO_HAVE = new Field<>("niceToHave");
  static final Field<List<String>> BENEFITS = new Field<>("benefits");
  static final Field<List<String>> SKILLS = new Field<>("skills");
  static final Field<Integer> EXPERIENCE_YEARS = new Field<>("experienceYears");
  static final Field<EducationLevel> EDUCATION = new Field<>("education");
  static final Field<Seniority> SENIORITY = new Field<>("seniority");
  static final Field<String> LANGUAGE = new Field<>("language");
  static final Field<String> URL = new Field<>("url");
  static final Field<String> APPLY_URL = new Field<>("applyUrl");
}
