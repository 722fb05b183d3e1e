package dev.kaizen.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a tenant's administrator sets: money, secrets, who outside is told. */
class AdminScreensIT {
  private static final String STUB =
      "http://localhost:%s/kaizen".formatted(System.getProperty("kaizen.test.stub.port"));
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
  void admin_sets_a_budget_and_sees_how_much_of_it_is_used() {
    String name = fresh("budget");
    Console ada = Console.of(chromium, "ada", "/usage");
    ada.press("New budget");
    fill(ada, "Name", name);
    fill(ada, "Limit in €", "1234.5");
    ada.press("Create budget");

    ada.sees(name);
    ada.sees("of 1234.50 €");
    ada.sees("Tokens in");
    ada.sees("Tokens a day");
  }

  @Test
  void secrets_value_is_on_no_page_after_it_was_kept() {
    String name = fresh("secret");
    String value = "hush " + UUID.randomUUID();
    Console ada = Console.of(chromium, "ada", "/secrets");
    ada.press("New secret");
    fill(ada, "Name", name);
    fill(ada, "What it is for", "A trial");
    fill(ada, "Value", value);
    ada.press("Keep secret");

    ada.sees(name);
    ada.press("Make a new key");
    ada.sees("The new key seals from now on");
    assertThat(ada.page().content()).doesNotContain(value);
  }

  @Test
  void webhooks_secret_is_told_once_and_a_test_message_is_sent() {
    Console ada = Console.of(chromium, "ada", "/webhooks");
    ada.press("New webhook");
    fill(ada, "Address", STUB);
    ada.page().getByLabel("run.failed", new Page.GetByLabelOptions().setExact(true)).check();
    ada.press("Create webhook");
    ada.sees("It is shown this once");
    ada.press("I have copied it");

    ada.page().getByText(STUB).last().click();
    ada.press("Send a test message");
    ada.sees("webhook.ping");
  }

  @Test
  void member_is_told_who_may_see_what_is_spent() {
    Console mia = Console.of(chromium, "mia", "/usage");
    mia.sees("This page is not for your role");
  }

  private static void fill(Console console, String label, String value) {
    console.page().getByRole(AriaRole.DIALOG).getByLabel(label).first().fill(value);
  }

  private static String fresh(String start) {
    return start + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
