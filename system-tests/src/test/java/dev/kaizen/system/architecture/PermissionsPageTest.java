package dev.kaizen.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionsPageTest {

  @Test
  void page_shows_the_rights_and_roles_of_the_code() throws IOException {
    List<String> page =
        Files.readAllLines(Sources.ROOT.resolve("docs/features/permissions.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(page)
        .as("the table of docs/features/permissions.md; what it should be stands here")
        .containsExactlyElementsOf(
            Arrays.stream(Permission.values()).map(PermissionsPageTest::line).toList());
  }

  private static String line(Permission permission) {
    return Arrays.stream(Role.values())
        .map(role -> permission.roles().contains(role) ? "yes" : "")
        .collect(
            Collectors.joining(
                " | ",
                "| `" + permission + "` | ",
                permission.isPersonal() ? " | no |" : " | yes |"));
  }
}
