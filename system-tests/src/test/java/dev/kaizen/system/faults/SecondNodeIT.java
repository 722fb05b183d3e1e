package dev.kaizen.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.launcher.api.ApiClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a second node is for: it goes on with what the first cannot end. */
class SecondNodeIT {

  @AfterEach
  void leave_node_1_alone() throws Exception {
    Stack.kaizen("up");
    Stack.kaizen("node", "rm", "2");
  }

  @Test
  void a_run_whose_node_was_killed_is_completed_once_by_the_other() throws Exception {
    String workflow = SlowRun.publish();
    try (SlowModel model = new SlowModel(Stack.stubPort())) {
      String run = SlowRun.start(workflow);
      // Only now, so that the run is surely at node-1.
      assertThat(model.awaitFirstCall()).isTrue();
      Stack.kaizen("node", "add");

      Stack.killServer();
      model.release();

      ApiClient mia = Stack.onSecondNode("mia");
      JsonNode done = SlowRun.settled(mia, run);
      assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
      assertThat(done.path("output").path("answer").asText()).isEqualTo("at last");
      assertThat(model.calls()).isGreaterThanOrEqualTo(2);
      assertThat(SlowRun.completedSteps(mia, run)).containsExactly("ask");
      assertThat(intact(Stack.onSecondNode("cora"))).isTrue();
    }
  }

  @Test
  void a_rolling_restart_neither_loses_nor_doubles_a_run() throws Exception {
    String workflow = SlowRun.publish();
    Stack.kaizen("node", "add");
    try (SlowModel model = new SlowModel(Stack.stubPort())) {
      List<String> runs = Stream.generate(() -> SlowRun.start(workflow)).limit(5).toList();
      assertThat(model.awaitFirstCall()).isTrue();

      Stack.kaizen("node", "restart");
      model.release();

      for (String run : runs) {
        JsonNode done = SlowRun.settled(Stack.as("mia"), run);
        assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(SlowRun.completedSteps(Stack.as("mia"), run)).containsExactly("ask");
      }
      assertThat(intact(Stack.as("cora"))).isTrue();
    }
  }

  private static boolean intact(ApiClient officer) {
    return officer.get("/audit/verify").path("intact").asBoolean();
  }
}
