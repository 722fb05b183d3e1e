package dev.kaizen.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No screen has a fault that axe calls serious or critical: in light on a wide screen and in dark
 * on one as narrow as a phone.
 */
class AccessibilityIT {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int HEIGHT = 844;
  private static final int TRIES = 3;
  private static final int PAUSE_MILLIS = 500;

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
    "cora, '/compliance?framework=SOC2, /compliance/controls/strong-authentication, "
        + "/compliance/findings, /compliance/register, /compliance/processing-record, "
        + "/compliance/attestations, /compliance/incidents, "
        + "/compliance/subject-requests, /compliance/retention, /compliance/reports'",
    "cora, '/compliance, /audit, /approval-policies, /oversight, /approvals?stage=DECIDED'",
    "rita, '/approvals'",
    "root, '/tenants'",
  })
  void every_screen_can_be_used_by_everybody(String user, String paths) {
    Console console = Console.of(chromium, user, "/");
    List<String> faults = new ArrayList<>();
    for (Look look : Look.ALL) {
      look.dress(console.page());
      for (String path : paths.split(",\\s*")) {
        console.open(path);
        console.waitsFor("main h1");
        faults.addAll(faults(console.page(), user + " at " + path, look));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void a_request_and_all_that_opens_from_it_can_be_used_by_everybody() {
    String request = Console.of(chromium, "wim", "/").startPurchase();
    Console rita = Console.of(chromium, "rita", request);
    List<String> faults = new ArrayList<>();
    for (Look look : Look.ALL) {
      look.dress(rita.page());
      rita.open(request).waitsFor("#approve");
      faults.addAll(faults(rita.page(), "a request", look));
      for (String opener : List.of("#bring-in", "#approve", "#deputies", "#saved-filters")) {
        boolean inList = List.of("#deputies", "#saved-filters").contains(opener);
        rita.open(inList ? "/approvals" : request).waitsFor(opener);
        rita.page().locator(opener).click();
        rita.page()
            .locator("vaadin-dialog[opened]:not([opening]), vaadin-confirm-dialog[opened]")
            .first()
            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        faults.addAll(faults(rita.page(), "what opens with " + opener, look));
      }
    }
    assertThat(faults).isEmpty();
  }

  private record Look(ColorScheme scheme, int width) {
    static final List<Look> ALL =
        List.of(new Look(ColorScheme.LIGHT, 1280), new Look(ColorScheme.DARK, 390));

    void dress(Page page) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      page.setViewportSize(width, HEIGHT);
    }
  }

  /** What fades in has another contrast for a moment: only a fault that stays is one. */
  private static List<String> faults(Page page, String where, Look look) {
    List<String> found = look(page, where, look);
    for (int i = 0; i < TRIES && !found.isEmpty(); i++) {
      page.waitForTimeout(PAUSE_MILLIS);
      found = look(page, where, look);
    }
    return found;
  }

  private static List<String> look(Page page, String where, Look look) {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .flatMap(AccessibilityIT::told)
            .map("%s, %s, %d px wide: ".formatted(where, look.scheme(), look.width())::concat)
            .toList();
  }

  private static Stream<String> told(Rule rule) {
    return rule.getNodes().stream()
        .map(
            node ->
                "%s: %s %s (%s)"
                    .formatted(
                        rule.getId(), node.getTarget(), node.getHtml(), node.getFailureSummary()));
  }
}
