package dev.kaizen.tenantadmin.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.tenantadmin.NewTenant;
import dev.kaizen.tenantadmin.provision.StepRecord.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
  private static final NewTenant INITECH = new NewTenant("initech", "Initech", null, "root");

  private final List<String> happened = new ArrayList<>();
  private final Log log = new Log();
  private final Step first = new Step("first");
  private final Step second = new Step("second");
  private final Step third = new Step("third");
  private final Provisioning provisioning = new Provisioning(List.of(first, second, third), log);

  @Test
  void steps_are_made_in_their_order() {
    assertThat(provisioning.run(INITECH)).isEmpty();
    assertThat(happened).containsExactly("make first", "make second", "make third");
    assertThat(log.status.values()).containsOnly(Status.DONE);
  }

  @Test
  void failed_step_and_those_before_it_are_undone_in_reverse() {
    second.fails = new IllegalStateException("the provider is away");

    assertThat(provisioning.run(INITECH).orElseThrow())
        .contains("'second'", "the provider is away", "once more");
    assertThat(happened).containsExactly("make first", "undo second", "undo first");
    assertThat(log.status)
        .containsEntry("first", Status.UNDONE)
        .containsEntry("second", Status.FAILED)
        .doesNotContainKey("third");
    assertThat(log.failure).contains("the provider is away");
  }

  @Test
  void making_whose_server_died_goes_on_behind_what_was_done() {
    second.dies = true;
    assertThatThrownBy(() -> provisioning.run(INITECH)).isInstanceOf(ServerDied.class);
    assertThat(log.status).containsEntry("second", Status.RUNNING);
    second.dies = false;

    assertThat(provisioning.run(INITECH)).isEmpty();
    assertThat(happened).containsExactly("make first", "make second", "make third");
  }

  @Test
  void failed_tenant_is_made_anew_from_the_first_step() {
    third.fails = new IllegalStateException("no");
    provisioning.run(INITECH);
    happened.clear();
    third.fails = null;

    assertThat(provisioning.run(INITECH)).isEmpty();
    assertThat(happened).containsExactly("make first", "make second", "make third");
  }

  @Test
  void what_cannot_be_undone_is_told_and_the_rest_is_undone_all_the_same() {
    third.fails = new IllegalStateException("no");
    second.undoFails = true;

    provisioning.run(INITECH);

    assertThat(log.errors.get("second")).contains("not undone");
    assertThat(happened).contains("undo first");
  }

  private static final class ServerDied extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final class Step implements ProvisioningStep {
    private final String name;
    private @Nullable RuntimeException fails;
    private boolean dies;
    private boolean undoFails;

    Step(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void make(NewTenant tenant) {
      if (dies) {
        throw new ServerDied();
      }
      if (fails != null) {
        throw fails;
      }
      happened.add("make " + name);
    }

    @Override
    public void undo(NewTenant tenant) {
      if (undoFails) {
        throw new IllegalStateException("stuck");
      }
      happened.add("undo " + name);
    }
  }

  private static final class Log implements StepLog {
    private final Map<String, Status> status = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String failure = "";

    @Override
    public List<StepRecord> of(String slug) {
      return status.entrySet().stream()
          .map(e -> new StepRecord(e.getKey(), e.getValue(), 1, null, null, null))
          .toList();
    }

    @Override
    public void set(String slug, String step, Status now, @Nullable String error) {
      status.put(step, now);
      if (error != null) {
        errors.put(step, error);
      }
    }

    @Override
    public void fail(String slug, String reason) {
      failure = reason;
    }
  }
}
