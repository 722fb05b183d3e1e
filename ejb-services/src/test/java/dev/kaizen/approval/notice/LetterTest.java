package dev.kaizen.approval.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.ApprovalNews.Kind;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.engine.Requests;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.mail.Mail;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
  private static final String CONSOLE = "https://kaizen.example.com";
  private final ApprovalRequest request =
      Requests.under(Requests.terms(Group.ofRole("reviewer", 1)));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_names_the_request_and_leads_to_it_and_tells_nothing_of_its_content(Kind kind) {
    Mail mail = letter(kind, "Rita Meier");

    assertThat(mail.to()).isEqualTo("rita@acme.test");
    assertThat(mail.subject()).endsWith(": Desks");
    assertThat(mail.text())
        .startsWith("Hello Rita Meier,\n")
        .contains("Asked for by mia, workflow purchase v1.")
        .contains(CONSOLE + "/approvals/" + request.id() + "\n")
        .doesNotContain("Brightline", "quote", "100", "Costly");
    assertThat(mail.text().split("https://", -1)).as("one link").hasSize(2);
  }

  @Test
  void a_name_cannot_begin_a_line_of_its_own() {
    assertThat(letter(Kind.OPENED, "Rita\r\nApproved by the board").text())
        .startsWith("Hello Rita Approved by the board,\n");
  }

  private Mail letter(Kind kind, String name) {
    Person rita = new Person("rita", name, "rita@acme.test", Set.of(Role.REVIEWER), true);
    return Letter.of(kind, request, rita, CONSOLE);
  }
}
