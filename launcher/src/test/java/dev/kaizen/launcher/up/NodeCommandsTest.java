package dev.kaizen.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.launcher.part.Part;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Installations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeCommandsTest {
  @TempDir private Path folder;

  @Test
  void nothing_is_added_to_an_installation_that_is_down() {
    assertThatThrownBy(() -> new AddNodes(parts(), progress()).run(1))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("./kaizen up");
    assertThat(parts().nodes()).hasSize(1);
  }

  @Test
  void node_1_cannot_be_removed() {
    assertThatThrownBy(() -> new RemoveNode(parts(), progress()).run(1))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("./kaizen down");
  }

  @Test
  void node_that_is_not_there_is_named_beside_those_that_are() {
    Folders.make(folder.resolve(".kaizen/liberty-2"));
    assertThatThrownBy(() -> new RemoveNode(parts(), progress()).run(7))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("There is no node 7: there are node-1, node-2");
  }

  @Test
  void nothing_is_restarted_before_anything_is_built() {
    assertThatThrownBy(() -> new RestartNodes(parts(), progress()).run(OptionalInt.empty()))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("./kaizen up");
  }

  @Test
  void stopped_node_that_is_removed_leaves_no_folder() {
    Path node = Folders.make(folder.resolve(".kaizen/liberty-2/servers"));
    new RemoveNode(parts(), progress()).run(2);
    assertThat(node.getParent()).doesNotExist();
    assertThat(parts().nodes()).hasSize(1);
  }

  @Test
  void further_nodes_are_parts_that_go_with_node_1() {
    Folders.make(folder.resolve(".kaizen/liberty-2"));
    assertThat(parts().parts(Set.of("liberty")))
        .extracting(Part::name)
        .containsExactly("liberty", "node-2");
    assertThat(parts().parts(Set.of("postgres")))
        .extracting(Part::name)
        .containsExactly("postgres");
  }

  private Installation parts() {
    return Installation.of(
        Installations.in(
            folder, "KAIZEN_HTTP_PORT", "1", "KAIZEN_KEYCLOAK_PORT", "2", "KAIZEN_NODE_PORT", "4"));
  }

  private static Progress progress() {
    return new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }
}
