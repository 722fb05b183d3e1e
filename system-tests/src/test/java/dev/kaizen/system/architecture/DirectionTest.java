package dev.kaizen.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may import whom: modules as in docs/map.md, and the features of ejb-services in their order.
 */
class DirectionTest {
  private static final JavaClasses ALL = Sources.of(Sources.SERVER);
  private static final List<String> FEATURES =
      List.of(
          "shared",
          "tenant",
          "background",
          "mail",
          "audit",
          "secret",
          "usage",
          "model",
          "knowledge",
          "workflow",
          "approval",
          "run",
          "gallery",
          "webhook",
          "telemetry");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant",
        "background",
        "mail",
        "audit",
        "secret",
        "usage",
        "model",
        "knowledge",
        "workflow",
        "approval",
        "run",
        "gallery"
      })
  void a_feature_uses_those_to_its_left_only(String feature) {
    String[] right =
        FEATURES.subList(FEATURES.indexOf(feature) + 1, FEATURES.size()).stream()
            .map(f -> "dev.kaizen." + f + "..")
            .toArray(String[]::new);
    if (right.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("dev.kaizen." + feature + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(right)
          .check(ALL);
    }
  }

  @Test
  void shared_uses_no_feature() {
    String[] features =
        FEATURES.subList(1, FEATURES.size()).stream()
            .map(f -> "dev.kaizen." + f + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.kaizen.shared..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(features)
        .check(ALL);
  }

  @Test
  void features_have_no_cycle() {
    slices()
        .matching("dev.kaizen.(*)..")
        .should()
        .beFreeOfCycles()
        .check(Sources.of("ejb-services"));
  }

  @Test
  void sdk_knows_no_server_no_database_and_no_screen() {
    noClasses()
        .that()
        .resideInAPackage("dev.kaizen.sdk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "com.vaadin..")
        .check(ALL);
  }

  @Test
  void verifier_stands_alone() {
    noClasses()
        .that()
        .resideInAPackage("dev.kaizen.verifier..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.kaizen..").and(not(resideInAPackage("dev.kaizen.verifier.."))))
        .check(ALL);
  }

  @Test
  void services_know_neither_rest_nor_screens() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.kaizen.rest..", "dev.kaizen.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.kaizen.rest..", "dev.kaizen.web..", "com.vaadin..", "jakarta.ws.rs..")
        .check(ALL);
  }

  @Test
  void the_edges_do_not_know_each_other() {
    noClasses()
        .that()
        .resideInAPackage("dev.kaizen.rest..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.kaizen.web..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("dev.kaizen.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.kaizen.rest..")
        .check(ALL);
  }

  @Test
  void the_edges_touch_no_database() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.kaizen.rest..", "dev.kaizen.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "jakarta.persistence..", "dev.kaizen.database..")
        .check(ALL);
  }

  @Test
  void rows_of_jpa_never_leave_their_store() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class)
        .check(ALL);
  }
}
