package dev.kaizen.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The peers' versions, as the root pom has them; the build writes them into this jar. */
final class PeerVersions {
  private final Properties properties = new Properties();

  PeerVersions() {
    try (InputStream in = PeerVersions.class.getResourceAsStream("/peer-versions.properties")) {
      if (in == null) {
        throw new IllegalStateException("peer-versions.properties is not in the jar");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String of(String peer) {
    String version = properties.getProperty(peer, "");
    if (version.isBlank() || version.startsWith("$")) {
      throw new IllegalStateException("peer-versions.properties has no " + peer);
    }
    return version;
  }
}
