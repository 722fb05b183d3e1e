package dev.kaizen.system.browser;

import com.microsoft.playwright.Page;

/** The realm's login: first the name, then the password, because organizations may differ in it. */
public final class LoginForm {
  private static final String DEMO_PASSWORD = "kaizen";

  private LoginForm() {}

  public static void fill(Page page, String user) {
    page.fill("#username", user);
    page.click("#kc-login");
    page.fill("#password", DEMO_PASSWORD);
    page.click("#kc-login");
  }
}
