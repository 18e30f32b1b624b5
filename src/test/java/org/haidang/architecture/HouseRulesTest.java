package org.haidang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * One house: each room may import only what stands beneath it or is named in its line. The build
 * fails on the first breach; each rule says why it is there.
 */
@AnalyzeClasses(packages = "org.haidang", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseRulesTest {

  private static final String ROOT = "org.haidang.";

  /** Rooms whose insides (sub-packages) nobody else may see. */
  private static final List<String> ROOMS =
      List.of(
          "desk",
          "people",
          "referrals",
          "duties",
          "records",
          "supervision",
          "training",
          "content",
          "access",
          "sync");

  private static DescribedPredicate<JavaClass> in(String... rooms) {
    return resideInAnyPackage(
        Stream.of(rooms).map(room -> ROOT + room + "..").toArray(String[]::new));
  }

  private static ArchRule only(String room, String because, String... allowed) {
    var own = in(Stream.concat(Stream.of(room), Stream.of(allowed)).toArray(String[]::new));
    var others = resideInAnyPackage("org.haidang..").and(not(own));
    return noClasses()
        .that(in(room))
        .should()
        .dependOnClassesThat(others)
        .because(because)
        .allowEmptyShould(true);
  }

  @ArchTest
  static final ArchRule platform_stands_on_nothing_of_ours =
      only("platform", "it carries everything else");

  @ArchTest
  static final ArchRule the_model_knows_only_java =
      noClasses()
          .that(in("model"))
          .should()
          .dependOnClassesThat(
              not(resideInAnyPackage("java..", "org.haidang.model..", "org.jspecify..")))
          .because("the field's words depend on no library");

  @ArchTest
  static final ArchRule use_cases_stand_on_model_and_platform =
      noClasses()
          .that(in(ROOMS.toArray(String[]::new)))
          .should()
          .dependOnClassesThat(
              in("ui", "server", "remote", "telephony", "store", "boot", "tour", "bench", "demo"))
          .because("use cases declare ports; what implements them stands above");

  @ArchTest
  static final ArchRule stores_import_use_cases_only =
      only(
          "store",
          "stores implement ports and know no neighbour",
          "desk",
          "people",
          "referrals",
          "duties",
          "records",
          "supervision",
          "training",
          "content",
          "access",
          "sync",
          "model",
          "platform");

  @ArchTest
  static final ArchRule the_two_stores_do_not_know_each_other =
      slices().matching("org.haidang.store.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule server_imports_use_cases_only =
      only(
          "server",
          "the server reaches its store through ports",
          "desk",
          "people",
          "referrals",
          "duties",
          "records",
          "supervision",
          "training",
          "content",
          "access",
          "sync",
          "model",
          "platform");

  @ArchTest
  static final ArchRule remote_imports_use_cases_only =
      only(
          "remote",
          "the client reaches its store through ports",
          "desk",
          "people",
          "referrals",
          "duties",
          "records",
          "supervision",
          "training",
          "content",
          "access",
          "sync",
          "model",
          "platform");

  @ArchTest
  static final ArchRule the_interface_reaches_no_store_and_no_wire =
      only(
          "ui",
          "screens speak to use cases",
          "desk",
          "people",
          "referrals",
          "duties",
          "records",
          "supervision",
          "training",
          "content",
          "access",
          "sync",
          "model",
          "platform");

  @ArchTest
  static final ArchRule features_import_kit_and_form_never_each_other =
      slices()
          .matching("org.haidang.ui.(desk|supervision|training|settings).(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule features_do_not_import_the_shell =
      noClasses()
          .that(in("ui.desk", "ui.supervision", "ui.training", "ui.settings", "ui.form", "ui.kit"))
          .should()
          .dependOnClassesThat(in("ui.shell"))
          .because("the shell receives its features from boot");

  @ArchTest
  static final ArchRule kit_imports_no_other_room_of_the_interface =
      noClasses()
          .that(in("ui.kit"))
          .should()
          .dependOnClassesThat(in("ui.desk", "ui.form", "ui.shell"))
          .because("everything stands on the kit");

  @ArchTest
  static final ArchRule nobody_imports_boot =
      noClasses()
          .that(resideInAnyPackage("org.haidang..").and(not(in("boot"))))
          .should()
          .dependOnClassesThat(in("boot"));

  @ArchTest
  static final ArchRule tour_bench_and_demo_are_imported_by_boot_alone =
      noClasses()
          .that(resideInAnyPackage("org.haidang..").and(not(in("boot", "tour", "bench", "demo"))))
          .should()
          .dependOnClassesThat(in("tour", "bench", "demo"));

  @ArchTest
  static final ArchRule only_the_interface_the_tour_and_the_benchmarks_know_javafx =
      noClasses()
          .that(not(in("ui", "tour", "bench", "boot")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx.."));

  @ArchTest
  static final ArchRule only_content_knows_the_form_engine =
      noClasses()
          .that(not(in("content")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.javarosa.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_stores_know_sql =
      noClasses()
          .that(not(in("store", "bench")))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb.."));

  @ArchTest
  static final ArchRule only_the_server_knows_javalin =
      noClasses()
          .that(not(in("server", "bench")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.javalin..", "org.eclipse.jetty.."));

  @ArchTest
  static final ArchRule only_remote_knows_okhttp =
      noClasses()
          .that(not(in("remote", "bench")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("okhttp3.."));

  @ArchTest
  static final ArchRule rooms_are_free_of_cycles =
      slices().matching("org.haidang.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule screens_are_free_of_cycles =
      slices().matching("org.haidang.ui.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule insides_stay_inside =
      classes().that(resideInAnyPackage("org.haidang..")).should(seeOnlyTheRootOfOtherRooms());

  @ArchTest
  static final ArchRule there_is_no_static_state =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(resideInAnyPackage("org.haidang.."))
          .should()
          .beFinal()
          .because("state belongs to objects that boot wires");

  private static ArchCondition<JavaClass> seeOnlyTheRootOfOtherRooms() {
    return new ArchCondition<>("see only the root package of other rooms") {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        if (origin.getPackageName().startsWith(ROOT + "boot")) {
          return; // wiring sees the insides it puts together
        }
        for (var dependency : origin.getDirectDependenciesFromSelf()) {
          var target = dependency.getTargetClass();
          for (var room : ROOMS) {
            var inside = target.getPackageName().startsWith(ROOT + room + ".");
            var own = (origin.getPackageName() + ".").startsWith(ROOT + room + ".");
            if (inside && !own) {
              events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
            }
          }
        }
      }
    };
  }
}
