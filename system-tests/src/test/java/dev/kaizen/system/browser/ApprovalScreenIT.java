package dev.kaizen.system.browser;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApprovalScreenIT {
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void purchase_started_from_the_form_goes_on_when_two_people_have_approved_it() {
    Console wim = Console.of(chromium, "wim", "/");
    String request = wim.startPurchase();
    wim.sees("wim started purchase-approval");

    Console rita = Console.of(chromium, "rita", request);
    rita.sees("0 of 2 approvals");
    rita.approve("Within the budget of the quarter.");
    rita.open(request).sees("1 of 2 approvals");
    rita.sees("You have decided.");

    Console rob = Console.of(chromium, "rob", request);
    rob.approve("I agree.");

    wim.sees("rita and rob approved");
    wim.sees("The run completed");
  }

  @Test
  void rejection_without_a_word_why_is_not_sent_and_the_comment_stays() {
    String request = Console.of(chromium, "wim", "/").startPurchase();

    Console rita = Console.of(chromium, "rita", request);
    rita.page().locator("#reject").click();
    rita.sees("Say why");
    rita.page().locator("#decision-comment textarea").fill("Too many for one team");
    rita.page().locator("#reject").click();
    rita.page().locator("vaadin-button[slot=cancel-button]").click();

    assertThat(rita.page().locator("#decision-comment textarea").inputValue())
        .isEqualTo("Too many for one team");
    rita.page().locator("#reject").click();
    rita.confirm();
    rita.sees("Rejected: ");
  }

  @Test
  void open_inbox_says_that_something_came_and_moves_nothing_by_itself() {
    Console rita = Console.of(chromium, "rita", "/approvals");
    rita.waitsFor(".inbox-row, .empty");
    int before = rita.page().locator(".inbox-row").count();
    Console.of(chromium, "wim", "/").startPurchase();

    rita.asksForNews();
    rita.waitsFor("#news");
    assertThat(rita.page().locator("#news").innerText()).contains("1 new");
    assertThat(rita.page().locator(".inbox-row").count()).isEqualTo(before);

    rita.page().locator("#news").click();
    rita.page().locator("#news").waitFor(new WaitForOptions().setState(HIDDEN));
    assertThat(rita.page().locator(".inbox-row").count()).isEqualTo(before + 1);
  }

  @Test
  void reviewer_keeps_a_filter_and_finds_it_again() {
    Console rita = Console.of(chromium, "rita", "/approvals?q=laptop&risk=high");
    String name = "Laptops " + java.util.UUID.randomUUID();
    rita.page().locator("#saved-filters").click();
    rita.page().locator("#filter-name input").fill(name);
    rita.page().locator("#keep-filter").click();

    rita.open("/approvals").waitsFor("#saved-filters");
    rita.page().locator("#saved-filters").click();
    rita.page().getByText(name).click();
    rita.page().waitForURL(url -> url.contains("q=laptop") && url.contains("risk=high"));
  }

  @Test
  void requester_reads_why_they_cannot_decide() {
    Console wim = Console.of(chromium, "wim", "/");
    wim.open(wim.startPurchase());

    wim.sees("nobody approves their own request");
    assertThat(wim.page().locator("#approve").count()).isZero();
  }
}
