package dev.kaizen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The console as a person at the screen uses it. */
final class Console {
  private static final String URL = System.getProperty("kaizen.test.url");
  private static final String LAPTOPS =
      "Please buy the 40 laptops of Northwind's quote Q-2026-118 for the sales team.";

  private final Page page;

  private Console(Page page) {
    this.page = page;
  }

  static Console of(Chromium chromium, String user, String path) {
    return new Console(chromium.loggedIn(user, URL + path));
  }

  Page page() {
    return page;
  }

  Console open(String path) {
    page.navigate(URL + path);
    return this;
  }

  void sees(String text) {
    page.getByText(text).first().waitFor();
  }

  void waitsFor(String selector) {
    page.locator(selector).first().waitFor();
  }

  /** As the page does by itself every 20 s. */
  void asksForNews() {
    page.evaluate("Object.values(window.Vaadin.Flow.clients).forEach(c => c.poll && c.poll())");
  }

  Locator menu() {
    return page.locator("nav.drawer");
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Chooses from the menu of a run. */
  void goBack(String way) {
    page.getByText("Go back").first().click();
    page.getByText(way).first().click();
  }

  void confirm() {
    page.locator("vaadin-button[slot=confirm-button]").click();
  }

  /** Starts a purchase that two people must approve and answers the address of its request. */
  String startPurchase() {
    open("/workflows/purchase-approval");
    press("Run");
    page.locator("#input-request textarea").fill(LAPTOPS);
    page.locator("#start-run").click();
    page.waitForURL("**/runs/*");
    return "/" + page.getByText("Open the approval").first().getAttribute("href");
  }

  void approve(String comment) {
    page.locator("#decision-comment textarea").fill(comment);
    page.locator("#approve").click();
    confirm();
    sees("Approved: ");
  }
}
