package dev.kaizen.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunScreenIT {
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
  void run_is_told_drawn_and_shown_against_time() {
    Console wim = Console.of(chromium, "wim", "/");
    wim.startPurchase();

    wim.sees("wim started purchase-approval");
    wim.waitsFor("workflow-graph .graph-node.reached");
    wim.waitsFor(".timeline .bar");
    assertThat(wim.page().locator("workflow-graph .graph-node.not-reached").count()).isPositive();
  }

  @Test
  void run_is_rolled_back_once_the_person_is_sure() {
    Console wim = Console.of(chromium, "wim", "/");
    wim.startPurchase();
    wim.sees("The run waits for people");

    wim.goBack("Roll back to a checkpoint");
    wim.sees("State there");
    wim.page().locator("#checkpoint-go").click();

    wim.sees("wim rolled the run back to checkpoint");
  }

  @Test
  void fork_leads_to_the_other_run() {
    Console wim = Console.of(chromium, "wim", "/");
    wim.startPurchase();
    wim.sees("The run waits for people");
    String origin = wim.page().url();

    wim.goBack("Fork from a checkpoint");
    wim.page().locator("#checkpoint-go").click();

    wim.sees("wim forked this run from another");
    // The browser's address follows what it shows.
    wim.page().waitForURL(address -> !address.equals(origin) && address.contains("/runs/"));
  }
}
