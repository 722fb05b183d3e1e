package dev.kaizen.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that say nothing, and ways to speak past the log. */
class TasteTest {
  private static final JavaClasses ALL = Sources.of(Sources.SERVER);

  @ParameterizedTest
  @ValueSource(
      strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Base", "Default", "Common"})
  void a_name_says_what_a_thing_is(String suffix) {
    noClasses()
        .that()
        // The field's own term, not a class to inherit from.
        .haveSimpleNameNotEndingWith("KnowledgeBase")
        .should()
        .haveSimpleNameEndingWith(suffix)
        .check(ALL);
  }

  @Test
  void the_server_speaks_through_its_log() {
    noClasses()
        .that()
        // What `./kaizen verify` runs; its output is its purpose.
        .doNotHaveFullyQualifiedName("dev.kaizen.verifier.Main")
        .should(ACCESS_STANDARD_STREAMS)
        .check(ALL);
  }

  @Test
  void nobody_logs_around_the_facade() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(ALL);
  }
}
