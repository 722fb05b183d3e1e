package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kaizen.system.browser.Chromium;
import org.junit.jupiter.api.Test;

/** Forty requests, one reviewer, no mouse. */
class ApprovalKeyboardIT {
  private static final int MANY = 40;

  @Test
  void a_reviewer_clears_forty_requests_with_the_keyboard_only() {
    String workflow = Content.askingWorkflow();
    for (int i = 0; i < MANY; i++) {
      Content.startedRun(workflow);
    }
    try (Chromium chromium = new Chromium()) {
      Page rita =
          chromium.loggedIn(
              "rita", System.getProperty("kaizen.test.url") + "/approvals?q=" + workflow);
      waits(rita, MANY);
      rita.keyboard().press("j");
      for (int left = MANY - 1; left >= 0; left--) {
        rita.locator("#approve").waitFor();
        rita.keyboard().press("a");
        // As a person does: they press Enter when they see that it would confirm.
        rita.locator("vaadin-button[slot=confirm-button][focused]").waitFor();
        rita.keyboard().press("Enter");
        if (left > 0) {
          waits(rita, left);
        }
      }
      rita.getByText("Nothing found").waitFor();
    }

    assertThat(
            Person.acme("rita").get("/approvals?assignee=me&status=open&limit=200").is(200).items())
        .noneMatch(request -> request.path("origin").asText().startsWith(workflow));
  }

  private static void waits(Page page, int count) {
    page.getByText("Needs you (%d)".formatted(count)).waitFor();
  }
}
