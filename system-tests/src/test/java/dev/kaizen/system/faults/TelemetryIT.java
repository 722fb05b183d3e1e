package dev.kaizen.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.launcher.api.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a node tells those who watch it, seen from where they stand. */
class TelemetryIT {

  @AfterEach
  void leave_node_1_alone() throws Exception {
    Stack.kaizen("node", "rm", "2");
  }

  @Test
  void a_nodes_work_shows_in_its_metrics_and_as_spans_of_the_runs_trace() throws Exception {
    String workflow = SlowRun.publish();
    try (SlowModel model = new SlowModel(Stack.stubPort());
        Collector collector = new Collector()) {
      model.release();
      Stack.kaizen(
          Map.of(
              "OTEL_SDK_DISABLED", "false",
              "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
              "OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(),
              "OTEL_METRICS_EXPORTER", "none",
              "OTEL_LOGS_EXPORTER", "none",
              "OTEL_BSP_SCHEDULE_DELAY", "200"),
          "node",
          "add");
      ApiClient mia = Stack.onSecondNode("mia");

      String run = SlowRun.start(mia, workflow);

      assertThat(SlowRun.settled(mia, run).path("status").asText()).isEqualTo("COMPLETED");
      assertThat(
              collector.awaitMessageWith(
                  List.of(
                      Collector.bytesOf(run),
                      "step agent",
                      "chat slow",
                      "gen_ai.request.model",
                      "gen_ai.usage.input_tokens")))
          .isTrue();
      assertThat(Stack.metricsOfSecondNode())
          .contains(
              "kaizen_run_queue_depth",
              "kaizen_run_queue_age_seconds",
              "kaizen_run_commits_seconds_count",
              "kaizen_run_commit_changes_sum",
              "kaizen_run_takeovers_total",
              "kaizen_run_step_seconds_count",
              "kaizen_run_ended_total",
              "gen_ai_client_token_usage_sum",
              "gen_ai_client_operation_duration_seconds_count",
              "gen_ai_request_model=\"slow\"");
    }
  }
}
