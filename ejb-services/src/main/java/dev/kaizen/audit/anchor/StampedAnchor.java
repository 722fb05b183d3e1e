package dev.kaizen.audit.anchor;

import dev.kaizen.verifier.SignedHead;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A folder whose heads have a token beside them that says when they were there. */
final class StampedAnchor implements HeadAnchor {
  private final AnchorFolder folder;
  private final TimeStampClient stamps;

  StampedAnchor(AnchorFolder folder, TimeStampClient stamps) {
    this.folder = folder;
    this.stamps = stamps;
  }

  /** A head without its token is better than none: it is kept first. */
  @Override
  public void keep(String tenant, String note) {
    if (folder.add(tenant, note)) {
      folder.addToken(
          tenant,
          SignedHead.parse(note).size(),
          stamps.stamp(note.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Override
  public Optional<SignedHead> newest(String tenant) {
    return folder.newest(tenant);
  }
}
