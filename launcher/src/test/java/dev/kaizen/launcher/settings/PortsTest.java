package dev.kaizen.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void usual_ports_are_9080_9081_9082_and_from_9090_on() {
    assertThat(Ports.from(Map.of())).isEqualTo(new Ports(9080, 9081, 9082, 9090));
  }

  @Test
  void busy_port_is_one_line_that_names_port_part_and_variable() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Ports.requireFree(port, "keycloak", "KAIZEN_KEYCLOAK_PORT"))
          .isInstanceOf(CommandFailed.class)
          .hasMessageContainingAll(String.valueOf(port), "keycloak", "KAIZEN_KEYCLOAK_PORT")
          .message()
          .hasLineCount(1);
    }
  }

  @Test
  void free_port_is_accepted() {
    int port = Ports.free();
    Ports.requireFree(port, "liberty", "KAIZEN_HTTP_PORT");
    assertThat(port).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "", "99999999999"})
  void text_that_is_no_port_is_refused_by_the_variables_name(String text) {
    assertThatThrownBy(() -> Ports.from(Map.of("KAIZEN_HTTP_PORT", text)))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("KAIZEN_HTTP_PORT");
  }

  @Test
  void two_parts_cannot_share_a_port() {
    assertThatThrownBy(() -> Ports.from(Map.of("KAIZEN_HTTP_PORT", "9081")))
        .isInstanceOf(CommandFailed.class);
  }

  @Test
  void further_nodes_have_the_ports_from_the_first_on() {
    Ports ports = Ports.from(Map.of("KAIZEN_NODE_PORT", "9790"));
    assertThat(ports.ofNode(1)).isEqualTo(9080);
    assertThat(ports.ofNode(2)).isEqualTo(9790);
    assertThat(ports.ofNode(4)).isEqualTo(9792);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9080", "9079", "9082", "65535"})
  void node_whose_port_another_part_has_or_that_is_none_is_refused(String first) {
    Ports ports = Ports.from(Map.of("KAIZEN_NODE_PORT", first));
    assertThatThrownBy(() -> IntStream.rangeClosed(2, 5).forEach(ports::ofNode))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("KAIZEN_NODE_PORT");
  }
}
