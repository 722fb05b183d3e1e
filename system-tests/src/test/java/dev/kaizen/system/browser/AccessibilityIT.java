package dev.kaizen.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No screen has a fault that axe calls serious or critical: in light and dark, wide and as narrow
 * as a phone.
 */
class AccessibilityIT {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int NARROW = 390;
  private static final int WIDE = 1280;
  private static final int HEIGHT = 844;

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ada, '/, /workflows, /workflows/purchase-approval, /runs, /knowledge, /gallery, "
        + "/gallery/simple-qa'",
    "ada, '/members, /usage, /secrets, /webhooks, /api-keys, /access-reviews'",
    "cora, '/compliance, /audit, /approval-policies, /approvals?stage=DECIDED'",
    "rita, '/approvals'",
    "root, '/tenants'",
  })
  void every_screen_can_be_used_by_everybody(String user, String paths) {
    Console console = Console.of(chromium, user, "/");
    for (String path : paths.split(",\\s*")) {
      console.open(path);
      console.waitsFor("main h1");
      looksWell(console.page(), user + " at " + path);
    }
  }

  @Test
  void a_request_and_all_that_opens_from_it_can_be_used_by_everybody() {
    String request = Console.of(chromium, "wim", "/").startPurchase();
    Console rita = Console.of(chromium, "rita", request);
    rita.waitsFor("#approve");
    looksWell(rita.page(), "a request");
    for (String opener : List.of("#bring-in", "#deputies", "#approve")) {
      rita.open(request).waitsFor("#approve");
      rita.page().locator(opener).click();
      rita.waitsFor("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
      looksWell(rita.page(), "what opens with " + opener);
    }
  }

  private static void looksWell(Page page, String where) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(WIDE, NARROW)) {
        page.setViewportSize(width, HEIGHT);
        assertThat(faults(page)).as("%s, %s, %d px wide", where, scheme, width).isEmpty();
      }
    }
    page.setViewportSize(WIDE, HEIGHT);
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .flatMap(AccessibilityIT::told)
            .toList();
  }

  private static Stream<String> told(Rule rule) {
    return rule.getNodes().stream()
        .map(
            node ->
                "%s: %s %s (%s)"
                    .formatted(rule.getId(), node.getTarget(), node.getHtml(), rule.getHelp()));
  }
}
