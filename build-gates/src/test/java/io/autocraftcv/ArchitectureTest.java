package io.autocraftcv;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds in the product, and bites in a package of violations planted for it. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.autocraftcv");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.autocraftcv.planted..");

  static Stream<ArchRule> rules() {
    return ArchitectureRules.ALL.stream();
  }

  @Test
  void the_rules_look_at_the_whole_product() {
    assertThat(PRODUCT.size()).isGreaterThan(150);
    assertThat(PRODUCT.contain("io.autocraftcv.progress.ProgressTracker")).isTrue();
    assertThat(PRODUCT.contain("io.autocraftcv.observe.MicrometerListener")).isTrue();
    assertThat(PRODUCT.contain("io.autocraftcv.scrape.JobScraper")).isTrue();
    assertThat(PRODUCT.contain("io.autocraftcv.model.JobPosting")).isTrue();
    assertThat(PRODUCT.contain("io.autocraftcv.dbscheduler.DbSchedulerExecutor")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_product_keeps(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_planted_violation_is_found_by(ArchRule rule) {
    assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
  }
}
