package dev.kaizen.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.kaizen.verifier.BundleVerifier;
import dev.kaizen.verifier.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GovernScreensIT {
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
  void admin_verifies_the_chain_of_the_audit_log() {
    Console ada = Console.of(chromium, "ada", "/audit");
    ada.sees("workflow.published");

    ada.press("Verify the chain");

    ada.sees("The chain is whole");
  }

  @Test
  void export_from_the_console_is_told_with_its_door_and_verifies_offline() throws IOException {
    Console aud = Console.of(chromium, "aud", "/audit");
    Locator export =
        aud.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export"));
    Download download = aud.page().waitForDownload(export::click);

    assertThat(BundleVerifier.verify(download.path(), Trust.NONE).problem()).isNull();
    List<String> lines = Files.readAllLines(download.path());
    assertThat(lines.get(lines.size() - 2))
        .contains(
            "\"actor\":\"aud\",\"channel\":\"console\",\"address\":\"127.0.0.1\","
                + "\"action\":\"audit.exported\"");
  }

  @Test
  void member_has_no_compliance_in_the_menu_and_a_deep_link_tells_who_has() {
    Console mia = Console.of(chromium, "mia", "/");
    mia.menu().getByText("Runs").waitFor();
    assertThat(mia.menu().getByText("Compliance").count()).isZero();

    mia.open("/compliance").sees("This page is not for your role");
    mia.sees("auditor, compliance officer or tenant admin");
  }

  @Test
  void unknown_address_says_so_and_leads_back() {
    Console mia = Console.of(chromium, "mia", "/nowhere");

    mia.sees("There is nothing at this address");
    mia.page().getByText("Go to Home").click();
    mia.sees("Hello");
  }

  @Test
  void log_out_from_the_menu_asks_for_the_login_again() {
    Console mia = Console.of(chromium, "mia", "/");
    mia.page().locator("#user-menu vaadin-menu-bar-button").first().click();
    mia.page().locator("#logout").click();

    mia.waitsFor("#username");
  }
}
