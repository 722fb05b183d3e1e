package dev.kaizen.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReturnAddressesTest {
  private static final String CLIENT =
      """
      {"clientId":"kaizen-console","redirectUris":["http://localhost:9080/login/callback"],
       "attributes":{"other":"kept","post.logout.redirect.uris":"http://localhost:9080/"}}
      """;

  @Test
  void node_is_allowed_beside_those_that_are_and_nothing_else_changes() throws IOException {
    ObjectNode client = client();
    assertThat(new ReturnAddresses(9090, true).putInto(client)).isTrue();
    assertThat(client)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"clientId":"kaizen-console","redirectUris":[
                       "http://localhost:9080/login/callback",
                       "http://localhost:9090/login/callback",
                       "http://127.0.0.1:9090/login/callback"],
                     "attributes":{"other":"kept","post.logout.redirect.uris":
                       "http://localhost:9080/##http://localhost:9090/##http://127.0.0.1:9090/"}}
                    """));
  }

  @Test
  void allowing_again_changes_nothing() throws IOException {
    ObjectNode client = client();
    new ReturnAddresses(9090, true).putInto(client);
    ObjectNode once = client.deepCopy();
    assertThat(new ReturnAddresses(9090, true).putInto(client)).isFalse();
    assertThat(client).isEqualTo(once);
  }

  @Test
  void node_that_is_removed_leaves_the_client_as_before() throws IOException {
    ObjectNode client = client();
    new ReturnAddresses(9090, true).putInto(client);
    assertThat(new ReturnAddresses(9090, false).putInto(client)).isTrue();
    assertThat(client).isEqualTo(client());
  }

  private static ObjectNode client() throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(CLIENT);
  }
}
