package dev.kaizen.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The machine's Chromium without a window; each person gets a context, which is a browser of its
 * own.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("kaizen.test.chromium", "/usr/bin/chromium")))
                    .setArgs(FLAGS));
  }

  public BrowserContext newPerson() {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
    context.setDefaultTimeout(60_000);
    return context;
  }

  /** A page of a person who has just logged in at the address they wanted. */
  public Page loggedIn(String user, String address) {
    Page page = newPerson().newPage();
    page.navigate(address);
    LoginForm.fill(page, user);
    page.waitForURL(url -> !url.contains("/realms/") && !url.contains("/login/callback"));
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
