package io.autocraftcv;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What may depend on what. Packages are matched by their last part, so that the planted violations,
 * which lie under {@code io.autocraftcv.planted}, are held to the same rules as the product.
 */
final class ArchitectureRules {

  private static final String[] HEAVY = {
    "com.fasterxml.jackson..",
    "com.github.kagkarlsson..",
    "org.jsoup..",
    "org.apache.hc..",
    "org.apache.pdfbox..",
    "org.apache.poi..",
    "org.postgresql..",
    "opennlp..",
    "redis.clients.."
  };

  private static final ArchRule PROGRESS_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("io.autocraftcv..progress..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(HEAVY)
                  .or(
                      resideInAPackage("io.autocraftcv..")
                          .and(not(resideInAPackage("..progress..")))))
          .as("progress depends on no pipeline, no model and none of their libraries");

  private static final ArchRule CONSOLE_SHOWS_PROGRESS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.autocraftcv..console..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(HEAVY)
                  .or(
                      resideInAPackage("io.autocraftcv..")
                          .and(not(resideInAnyPackage("..console..", "..progress..")))))
          .as("console depends on progress alone");

  private static final ArchRule PROGRESS_IS_OBSERVED_FROM_OUTSIDE =
      noClasses()
          .that()
          .resideInAPackage("io.autocraftcv..progress..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micrometer..", "io.opentelemetry..")
          .as("progress knows nothing of those who measure it");

  private static final ArchRule PIPELINES_DO_NOT_MEET =
      slices()
          .matching("io.autocraftcv..(scrape|parse|generate)..")
          .should()
          .notDependOnEachOther()
          .as("no pipeline depends on another");

  private static final ArchRule NO_CYCLES =
      slices()
          .matching("io.autocraftcv.(**)")
          .should()
          .beFreeOfCycles()
          .as("packages form no cycle");

  private static final ArchRule LIBRARIES_STAY_INSIDE =
      members()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.autocraftcv..")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .arePublic()
          .should(mentionNoClassOf(HEAVY))
          .as("no public signature names a class of a heavy library");

  private static final ArchRule NO_SLEEP =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class)
          .orShould()
          .callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class)
          .as("nothing sleeps");

  private static final ArchRule NO_JSOUP_CONNECT =
      noClasses()
          .should()
          .callMethod("org.jsoup.Jsoup", "connect", String.class.getName())
          .as("nothing fetches through Jsoup.connect, which cannot be made safe");

  private static final ArchRule NULL_MARKED =
      classes()
          .that()
          .areNotNestedClasses()
          .and()
          .resideInAPackage("io.autocraftcv..")
          .should(liveInANullMarkedPackage())
          .as("every package is @NullMarked, or the nullness checker is silent about it");

  static final List<ArchRule> ALL =
      List.of(
          PROGRESS_STANDS_ALONE,
          CONSOLE_SHOWS_PROGRESS_ONLY,
          PROGRESS_IS_OBSERVED_FROM_OUTSIDE,
          PIPELINES_DO_NOT_MEET,
          NO_CYCLES,
          LIBRARIES_STAY_INSIDE,
          NO_SLEEP,
          NO_JSOUP_CONNECT,
          NULL_MARKED);

  private ArchitectureRules() {}

  private static ArchCondition<JavaMember> mentionNoClassOf(String... packages) {
    DescribedPredicate<JavaClass> heavy = resideInAnyPackage(packages);
    return new ArchCondition<>("mention no class of " + String.join(", ", packages)) {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        TreeSet<String> named = new TreeSet<>();
        mentioned(member).filter(heavy).forEach(type -> named.add(type.getName()));
        events.add(
            new SimpleConditionEvent(
                member, named.isEmpty(), member.getFullName() + " mentions " + named));
      }
    };
  }

  private static Stream<JavaClass> mentioned(JavaMember member) {
    if (member instanceof JavaCodeUnit unit) {
      return Stream.concat(
          Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }
    return member.getAllInvolvedRawTypes().stream();
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        boolean written = !type.getModifiers().contains(JavaModifier.SYNTHETIC);
        events.add(
            new SimpleConditionEvent(
                type, marked || !written, type.getName() + " lives in an unmarked package"));
      }
    };
  }
}
