package dev.kaizen.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
  @TempDir private Path home;

  @Test
  void installation_without_further_folders_has_node_1_only() {
    Folders.make(home.resolve("liberty"));
    assertThat(nodes().further()).isEmpty();
    assertThat(nodes().first())
        .returns("node-1", Node::name)
        .returns("liberty", Node::part)
        .returns(9080, Node::port)
        .returns(home.resolve("liberty"), Node::folder);
  }

  @Test
  void home_that_is_not_there_yet_has_no_further_nodes() {
    assertThat(new Nodes(home.resolve("none"), nodes().ports()).further()).isEmpty();
  }

  @Test
  void further_nodes_are_those_with_a_folder_by_number() {
    List.of("liberty-10", "liberty-3", "liberty-2", "liberty-1", "liberty-x", "liberty-2.old")
        .forEach(name -> Folders.make(home.resolve(name)));
    assertThat(nodes().further()).extracting(Node::number).containsExactly(2, 3, 10);
    assertThat(nodes().further()).extracting(Node::port).containsExactly(9090, 9091, 9098);
  }

  @Test
  void next_nodes_take_the_lowest_free_numbers() {
    Folders.make(home.resolve("liberty-3"));
    assertThat(nodes().next(3))
        .extracting(Node::name)
        .containsExactly("node-2", "node-4", "node-5");
  }

  @Test
  void nobody_can_add_no_node() {
    assertThatThrownBy(() -> nodes().next(0))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("--count");
  }

  @Test
  void two_nodes_share_no_folder_no_log_no_process_and_no_cookie() {
    Node second = nodes().next(1).getFirst();
    assertThat(second.folder()).isEqualTo(home.resolve("liberty-2"));
    assertThat(second.logs()).isNotEqualTo(nodes().first().logs());
    assertThat(second.pidFile()).isNotEqualTo(nodes().first().pidFile());
    assertThat(second.sessionCookie()).isNotEqualTo(nodes().first().sessionCookie());
    assertThat(second.address()).isEqualTo("http://localhost:9090");
  }

  private Nodes nodes() {
    return Installations.in(home.getParent(), "KAIZEN_HOME", home.toString()).nodes();
  }
}
