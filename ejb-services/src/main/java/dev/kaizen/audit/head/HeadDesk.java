package dev.kaizen.audit.head;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.verifier.SignedHead;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Base64;

/**
 * Signs what the log has come to. Not in the transaction of an entry, where it would be in
 * everybody's way, but at most a second later, and once for all entries since the last time: see
 * docs/decisions/0061.
 *
 * <p>Before it signs it computes the last head anew. When that does not come out, rows were changed
 * behind the server's back, and nothing is signed any more: a log must never sign two heads of
 * which one does not begin with the other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeadDesk {
  /** A log that is far behind is signed for in parts, so that no transaction grows large. */
  private static final long MOST = 1 << 17;

  @Inject private HeadStore store;
  @Inject private LogKeys keys;

  /** For the container. */
  public HeadDesk() {}

  HeadDesk(HeadStore store, LogKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** For who brings transactions of their own. */
  public static HeadDesk on(HeadStore store, SecretVault vault, String publicUrl) {
    return new HeadDesk(store, new LogKeys(store, vault, publicUrl));
  }

  /** How many entries are under a signed head now; fewer than there are when it must go on. */
  @TenantScoped(Permission.SYSTEM)
  public Signed sign() {
    store.holdAlone();
    HeadRow last = store.newest().orElse(null);
    long before = last == null ? 0 : last.size();
    long entries = store.entries();
    long size = Math.min(entries, before + MOST);
    if (size > before) {
      if (last != null) {
        requireGrown(last.head());
      }
      new TreeGrowth(store).grow(before, size);
      store.add(size, note(size, last));
    }
    return new Signed(Math.max(size, before), entries);
  }

  /** As {@link #sign}, for who reads and wants all there is to be signed for. */
  @TenantScoped(Permission.AUDIT_READ)
  public Signed catchUp() {
    return sign();
  }

  /** What is under a signed head, and what there is. */
  public record Signed(long size, long entries) {
    public boolean isAll() {
      return size >= entries;
    }
  }

  private void requireGrown(SignedHead last) {
    byte[] root = new TreeReader(store, last.size()).root(last.size());
    if (!Base64.getEncoder().encodeToString(root).equals(last.root())) {
      throw new KaizenException(
          ErrorCode.INTERNAL,
          "The audit log is not what it was when its head of %d entries was signed: nothing more is signed"
              .formatted(last.size()));
    }
  }

  private String note(long size, @org.jspecify.annotations.Nullable HeadRow last) {
    LogKeys.Signer signer = keys.current();
    String body =
        SignedHead.body(signer.key().origin(), size, new TreeReader(store, size).root(size));
    StringBuilder note = new StringBuilder(body).append('\n');
    if (last != null && !last.head().signatures().getLast().keyId().equals(signer.key().id())) {
      LogKeys.Signer before = keys.named(last.head().signatures().getLast().keyId());
      if (before != null) {
        note.append(SignedHead.line(before.key(), before.sign(body)));
      }
    }
    return note.append(SignedHead.line(signer.key(), signer.sign(body))).toString();
  }
}
