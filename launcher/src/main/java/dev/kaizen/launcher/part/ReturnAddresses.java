package dev.kaizen.launcher.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A change of the addresses that a browser may be sent back to after a login and a log-out.
 *
 * @param port the node's
 * @param allowed whether it may, or no longer
 */
public record ReturnAddresses(int port, boolean allowed) {
  private static final String AFTER_LOGOUT = "post.logout.redirect.uris";
  private static final String BETWEEN = "##";

  /** Whether the client was other than it should be. */
  boolean putInto(ObjectNode client) {
    ObjectNode attributes = client.withObjectProperty("attributes");
    ArrayNode logins = client.withArrayProperty("redirectUris");
    Set<String> after = new LinkedHashSet<>();
    logins.forEach(uri -> after.add(uri.asText()));
    Set<String> afterLogout = new LinkedHashSet<>(words(attributes.path(AFTER_LOGOUT)));
    boolean changed = apply(after, "/login/callback") | apply(afterLogout, "/");
    logins.removeAll();
    after.forEach(logins::add);
    attributes.put(AFTER_LOGOUT, String.join(BETWEEN, afterLogout));
    return changed;
  }

  private boolean apply(Set<String> addresses, String path) {
    List<String> ours =
        Stream.of("localhost", "127.0.0.1").map(h -> "http://" + h + ":" + port + path).toList();
    return allowed ? addresses.addAll(ours) : addresses.removeAll(ours);
  }

  private static List<String> words(JsonNode text) {
    return Stream.of(text.asText("").split(BETWEEN)).filter(word -> !word.isBlank()).toList();
  }
}
