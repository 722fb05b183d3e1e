package dev.kaizen.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a compliance officer does before an audit. */
class ComplianceScreensIT {
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
  void officer_finds_why_a_control_fails_and_says_who_must_act_by_when() {
    Console cora = Console.of(chromium, "cora", "/compliance");
    cora.press("Assess now");
    cora.sees("Every control is assessed.");
    link(cora, "2. Privileged roles and signatures need strong authentication").click();

    cora.sees("may log in with a password alone");
    cora.page().locator("#name-owner").click();
    cora.page().locator("#owner input").fill("ada");
    cora.page().locator("#save-owner").click();
    cora.sees("ada owns the control");

    link(cora, "Login policy: second factor").click();
    cora.page().locator("#finding-owner input").fill("ada");
    cora.page().locator("#finding-plan textarea").fill("Demand a second factor of everybody.");
    cora.page().locator("#keep-plan").click();
    cora.sees("The plan is kept.");
    cora.sees("In work");

    Console ada = Console.of(chromium, "ada", "/compliance/findings?show=mine");
    ada.sees("Login policy: second factor");
  }

  @Test
  void nobody_bears_the_risk_of_their_own_finding() {
    Console cora = Console.of(chromium, "cora", "/compliance/controls/strong-authentication");
    cora.press("Assess again");
    cora.sees("The control is assessed.");
    link(cora, "Login policy: second factor").click();
    cora.page().locator("#finding-owner input").fill("cora");
    cora.page().locator("#finding-plan textarea").fill("I see to it.");
    cora.page().locator("#keep-plan").click();
    cora.sees("The plan is kept.");

    cora.page().locator("#accept-until input").fill("12/31/2026");
    cora.page().locator("#accept-until input").press("Enter");
    cora.page().locator("#accept-reason textarea").fill("It is late.");
    cora.page().locator("#accept-risk").click();

    cora.sees("somebody else must accept its risk");
  }

  @Test
  void officer_writes_a_register_entry_and_another_must_accept_it() {
    Console cora = Console.of(chromium, "cora", "/compliance/register?kind=knowledge_base");
    Locator open =
        cora.page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register entry of"))
            .first();
    open.click();
    cora.waitsFor("#field-source");
    cora.page().locator("#field-source textarea").fill("The policy office answers for it.");
    cora.page().locator("#field-purpose textarea").fill("Answer questions about policies.");
    choose(cora, "#field-classification", "internal");
    choose(cora, "#field-legalBasis", "none");
    cora.page().locator("#keep-entry").click();

    cora.sees("somebody else must accept it");
    cora.sees("To be accepted");
  }

  @Test
  void officer_gets_the_report_of_last_quarter() throws IOException {
    Console cora = Console.of(chromium, "cora", "/compliance/reports");
    cora.press("New report");
    cora.page().locator("#create-report").click();
    LocalDate first =
        LocalDate.now(ZoneOffset.UTC).with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3);
    String file = "soc2-%s-%s.pdf".formatted(first, first.plusMonths(3).minusDays(1));
    Locator link = cora.page().locator("a[download='%s']".formatted(file)).first();
    link.waitFor();

    Download download = cora.page().waitForDownload(link::click);

    assertThat(download.suggestedFilename()).isEqualTo(file);
    assertThat(new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  @Test
  void officer_records_an_incident_and_says_why_nobody_is_told() {
    Console cora = Console.of(chromium, "cora", "/compliance/incidents");
    cora.press("Record an incident");
    cora.page().locator("#incident-title input").fill("Laptop left in a train");
    cora.page().locator("#incident-personal").click();
    cora.page().locator("#incident-text textarea").fill("It was found an hour later.");
    cora.page().locator("#record-incident").click();
    cora.waitsFor("#authority-not-told");
    cora.page().locator("#incident-why textarea").fill("Its disk is encrypted.");
    cora.page().locator("#authority-not-told").click();
    cora.waitsFor("#close-incident");
    cora.page().locator("#incident-cause textarea").fill("It was forgotten.");
    cora.page().locator("#incident-lessons textarea").fill("Disks stay encrypted.");
    cora.page().locator("#close-incident").click();

    cora.sees("Closed by");
  }

  @Test
  void one_officer_proposes_an_erasure_and_another_person_carries_it_out() {
    String name = "Nemo " + UUID.randomUUID();
    Console cora = Console.of(chromium, "cora", "/compliance/subject-requests");
    cora.press("Record a request");
    cora.page().locator("#subject-name input").fill(name);
    cora.page().locator("#subject-identifiers textarea").fill(name);
    cora.page().locator("#subject-verified input").fill("Called back");
    cora.page().locator("vaadin-select").first().click();
    cora.page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("to be erased"))
        .click();
    cora.page().locator("#record-subject-request").click();
    cora.sees("Nothing names them");
    cora.page().locator("#propose-erasure").click();
    cora.sees("another person must carry it out");
    String path = URI.create(cora.page().url()).getPath();

    Console ada = Console.of(chromium, "ada", path);
    ada.page().locator("#confirm-erasure").click();
    ada.page()
        .getByRole(AriaRole.ALERTDIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Erase for good"))
        .click();

    ada.sees("nothing names the person any more");
    assertThat(ada.page().locator("body").textContent()).doesNotContain(name);
  }

  @Test
  void rule_of_retention_says_first_what_it_would_destroy() {
    Console cora = Console.of(chromium, "cora", "/compliance/retention");
    Locator days =
        cora.page().getByLabel("Days to keep: Compliance reports", new Page.GetByLabelOptions());
    days.fill("3650");
    days.press("Tab");
    cora.page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Set the days for: Compliance reports"))
        .click();
    cora.sees("What is destroyed does not come back");
    cora.press("Set the rule");
    cora.sees("3,650 days after their end, set by cora");
    cora.press("Keep for good");
    cora.sees("It is recorded.");
  }

  private static Locator link(Console console, String name) {
    return console
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
        .first();
  }

  private static void choose(Console console, String select, String choice) {
    console.page().locator(select).click();
    console
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice).setExact(true))
        .click();
  }
}
