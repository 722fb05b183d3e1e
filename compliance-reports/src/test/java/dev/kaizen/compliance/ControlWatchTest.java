package dev.kaizen.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.compliance.control.Controls;
import dev.kaizen.compliance.control.Grounds;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ControlWatchTest {
  private static final Grounds NONE =
      (Grounds)
          Proxy.newProxyInstance(
              Grounds.class.getClassLoader(),
              new Class<?>[] {Grounds.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException();
              });

  @Test
  void only_controls_that_exist_are_asked_for() {
    Set<String> known =
        Controls.assessor(NONE).cards().stream().map(ControlCard::id).collect(Collectors.toSet());
    for (String action :
        List.of(
            "access-review.opened",
            "api-key.created",
            "approval.decided",
            "approval.expired",
            "incident.opened",
            "key.rotated",
            "knowledge.base-created",
            "legal-hold.placed",
            "login-policy.changed",
            "member.invited",
            "model.connection-created",
            "register.changed",
            "retention.rule-set",
            "secret.created",
            "subject-request.opened",
            "webhook.created",
            "workflow.published")) {
      assertThat(ControlWatch.affected(action)).as(action).isNotEmpty();
      assertThat(known).as(action).containsAll(ControlWatch.affected(action));
    }
  }

  @Test
  void assessments_and_what_runs_do_ask_for_none() {
    for (String action :
        List.of("compliance.assessed", "finding.opened", "run.started", "approval.requested")) {
      assertThat(ControlWatch.affected(action)).as(action).isEmpty();
    }
  }
}
