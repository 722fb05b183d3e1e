package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kaizen.system.browser.Chromium;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Globex opens acme's addresses in the console, and the pages keep to their own policy. */
class ConsoleProbesIT {
  private static final String CONSOLE = System.getProperty("kaizen.test.url");
  private static final String NOTHING = "There is nothing at this address";

  /** Stands in acme's titles, texts and names of files; nobody of globex ever says it. */
  private static final String MARK = "heronsby" + Long.toHexString(System.nanoTime());

  private static final List<String> LISTS =
      List.of(
          "/",
          "/runs",
          "/workflows",
          "/approvals",
          "/knowledge",
          "/audit",
          "/compliance",
          "/compliance/findings",
          "/compliance/register",
          "/compliance/processing-record",
          "/compliance/attestations",
          "/compliance/reports",
          "/compliance/incidents",
          "/compliance/subject-requests",
          "/compliance/retention",
          "/members");

  private static Chromium chromium;
  private static String workflow;
  private static String run;
  private static String approval;
  private static String base;

  @BeforeAll
  static void fillAcme() {
    chromium = new Chromium();
    workflow = Content.freshName("asked");
    Content.publish(
        workflow,
        """
        name: %%s
        title: Ask %1$s
        input:
          - {name: what, type: string, description: What is asked}
        nodes:
          - type: approval
            id: ask
            title: Ask %1$s
            question: input.what
            reason: "'%1$s must be looked at.'"
            action: {what: input.what}
            approverRole: reviewer
            into: decision
        output: {approved: "state.decision.decision == 'approve'"}
        """
            .formatted(MARK));
    run = Content.startedRun(workflow).path("id").asText();
    approval = Content.openRequest(run).path("id").asText();
    base = Content.knowledgeBase();
    Person.acme("wim")
        .upload(
            "/knowledge-bases/%s/documents".formatted(base),
            MARK + ".md",
            ("# Birds\n\nAt the river stands " + MARK + ".").getBytes(StandardCharsets.UTF_8))
        .is(201);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void acmes_addresses_lead_nowhere_in_globex() {
    Page page = chromium.loggedIn("gl-ada", CONSOLE + "/");

    for (String address : acmes()) {
      page.navigate(CONSOLE + address);
      page.getByText(NOTHING).first().waitFor();
      assertThat(page.content()).as(address).doesNotContain(MARK);
    }
  }

  @Test
  void the_same_addresses_show_acme_its_own() {
    Page page = chromium.loggedIn("ada", CONSOLE + "/");

    for (String address : acmes()) {
      page.navigate(CONSOLE + address);
      page.getByText(MARK).first().waitFor();
    }
  }

  @Test
  void no_page_of_globex_tells_of_acme() {
    Page page = chromium.loggedIn("gl-ada", CONSOLE + "/");

    for (String address : LISTS) {
      opened(page, address);
      assertThat(page.content()).as(address).doesNotContain(MARK, workflow, run, approval, base);
    }
  }

  @Test
  void no_page_does_what_its_own_policy_forbids() {
    Page page = chromium.newPerson().newPage();
    Queue<String> told = new ConcurrentLinkedQueue<>();
    page.onConsoleMessage(message -> told.add(message.text()));
    page.navigate(CONSOLE + "/");
    dev.kaizen.system.browser.LoginForm.fill(page, "ada");
    page.waitForURL(CONSOLE + "/");

    for (String address : LISTS) {
      opened(page, address);
    }
    opened(page, "/workflows/" + workflow);
    opened(page, "/runs/" + run);

    assertThat(told).noneMatch(text -> text.contains("Content Security Policy"));
  }

  /** A script that slipped into a page does not run: it does not know the page's number. */
  @Test
  void script_without_the_pages_number_does_not_run() {
    Page page = chromium.loggedIn("mia", CONSOLE + "/");
    opened(page, "/");

    Object ran =
        page.evaluate(
            """
            () => new Promise(done => {
              window.slipped = false;
              const script = document.createElement('script');
              script.textContent = 'window.slipped = true';
              document.body.append(script);
              const image = document.createElement('div');
              image.innerHTML = '<img src="data:," onerror="window.slipped = true">';
              document.body.append(image);
              setTimeout(() => done(window.slipped), 300);
            })
            """);

    assertThat(ran).isEqualTo(false);
  }

  private static List<String> acmes() {
    return List.of(
        "/runs/" + run, "/workflows/" + workflow, "/approvals/" + approval, "/knowledge/" + base);
  }

  private static void opened(Page page, String address) {
    page.navigate(CONSOLE + address);
    page.locator(".page").first().waitFor();
  }
}
