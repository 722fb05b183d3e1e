package dev.kaizen.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.kaizen.system.browser.Chromium;
import dev.kaizen.system.browser.LoginForm;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsoleLoginIT {
  private static final String CONSOLE = System.getProperty("kaizen.test.url");
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
  void address_wanted_before_the_login_is_shown_after_it() {
    Page page = chromium.loggedIn("ada", CONSOLE + "/approvals?status=open");

    assertThat(page.url()).isEqualTo(CONSOLE + "/approvals?status=open");
    page.getByText("acme").first().waitFor();
  }

  @Test
  void person_of_the_other_tenant_works_in_that_one() {
    Page page = chromium.loggedIn("gl-rita", CONSOLE + "/");

    page.getByText("globex").first().waitFor();
    assertThat(page.getByText("acme").count()).isZero();
  }

  @Test
  void log_out_ends_the_session_here_and_at_the_realm() {
    Page page = chromium.loggedIn("mia", CONSOLE + "/");

    page.navigate(CONSOLE + "/logout");
    page.locator("#username").waitFor();

    page.navigate(CONSOLE + "/");
    assertThat(page.locator("#username").count()).isEqualTo(1);
  }

  @Test
  void session_cookie_is_out_of_reach_for_scripts_and_other_sites_and_changes_at_login() {
    BrowserContext person = chromium.newPerson();
    Page page = person.newPage();
    page.navigate(CONSOLE + "/");
    Cookie before = sessionCookie(person);
    LoginForm.fill(page, "wim");
    page.waitForURL(CONSOLE + "/");
    Cookie after = sessionCookie(person);

    assertThat(after.httpOnly).isTrue();
    assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
    assertThat(after.value).isNotEqualTo(before.value);
    assertThat(person.cookies()).noneMatch(cookie -> cookie.name.startsWith("Ltpa"));
  }

  @Test
  void open_page_whose_session_ended_leads_back_to_itself_through_the_login() {
    BrowserContext person = chromium.newPerson();
    Page page = person.newPage();
    page.navigate(CONSOLE + "/audit");
    LoginForm.fill(page, "aud");
    page.waitForURL(CONSOLE + "/audit");
    person.clearCookies();

    page.navigate(CONSOLE + "/audit");
    LoginForm.fill(page, "aud");
    page.waitForURL(CONSOLE + "/audit");
  }

  @Test
  void answer_of_the_realm_that_nobody_asked_for_is_met_with_a_sentence() {
    Page page = chromium.newPerson().newPage();
    Response answer = page.navigate(CONSOLE + "/login/callback?state=made-up&code=made-up");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(page.getByText("Log in again").count()).isEqualTo(1);
  }

  @Test
  void conversation_without_a_session_is_told_that_it_ended() throws Exception {
    HttpResponse<String> answer =
        Api.send(
            Api.to("/?v-r=uidl&v-uiId=0")
                .header("Cookie", "JSESSIONID=0000gone")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("sessionExpired");
  }

  @Test
  void stranger_gets_no_page_and_no_start_of_one() throws Exception {
    HttpResponse<String> page = Api.send(Api.to("/runs").header("Accept", "text/html"));
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse(""))
        .contains("/realms/kaizen/")
        .contains("nonce=");

    assertThat(Api.send(Api.to("/?v-r=init&location=runs")).statusCode()).isEqualTo(401);
    assertThat(Api.send(Api.to("/runs")).statusCode()).isEqualTo(401);
  }

  @Test
  void pages_say_what_the_browser_must_refuse() throws Exception {
    HttpResponse<String> page = Api.send(Api.to("/login/failed"));

    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'")
        .contains("object-src 'none'");
  }

  private static Cookie sessionCookie(BrowserContext person) {
    return person.cookies(CONSOLE).stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .findFirst()
        .orElseThrow();
  }
}
