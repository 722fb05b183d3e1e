package dev.kaizen.audit.anchor;

import dev.kaizen.verifier.SignedHead;
import dev.kaizen.verifier.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this platform keeps heads outside the database, if it does. */
@ApplicationScoped
public class Anchors {
  @Inject
  @ConfigProperty(name = "kaizen.audit.anchor.folder")
  private Optional<String> folder;

  @Inject
  @ConfigProperty(name = "kaizen.audit.anchor.tsa.url")
  private Optional<String> timeStampServer;

  Optional<HeadAnchor> anchor() {
    return folder
        .filter(text -> !text.isBlank())
        .map(text -> stamped(new AnchorFolder(Path.of(text))));
  }

  private HeadAnchor stamped(AnchorFolder place) {
    return timeStampServer
        .filter(text -> !text.isBlank())
        .<HeadAnchor>map(url -> new StampedAnchor(place, new TimeStampClient(URI.create(url))))
        .orElse(place);
  }

  /** What the platform itself knows of the tenant's log from outside the database. */
  public Trust known(String tenant) {
    List<SignedHead> heads =
        anchor().flatMap(anchor -> anchor.newest(tenant)).map(List::of).orElse(List.of());
    return new Trust(java.util.Set.of(), heads);
  }
}
