package dev.kaizen.audit.head;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.verifier.LogKey;
import dev.kaizen.verifier.SignedHead;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the log has signed, with which keys, and the proofs that go with it. */
@Stateless
public class HeadService {
  @Inject private HeadStore store;
  @Inject private LogKeys keys;
  @Inject private AuditLog audit;

  /** For the container. */
  public HeadService() {}

  HeadService(HeadStore store, LogKeys keys, AuditLog audit) {
    this.store = store;
    this.keys = keys;
    this.audit = audit;
  }

  /** Empty when nothing was signed yet. */
  @TenantScoped(Permission.AUDIT_READ)
  public Optional<HeadRow> newest() {
    return store.newest();
  }

  /** Newest first. */
  @TenantScoped(Permission.AUDIT_READ)
  public Page<HeadRow> heads(PageRequest page) {
    return store.page(page);
  }

  /** In the order in which they signed. */
  @TenantScoped(Permission.AUDIT_READ)
  public List<SigningKey> keys() {
    List<KeyRow> rows = store.keys();
    return rows.stream()
        .map(row -> new SigningKey(row.key(), row.createdAt(), row == rows.getLast()))
        .toList();
  }

  /**
   * @param wanted the entry; null for the last of that tree
   * @param size of the tree; null for that of the newest signed head
   */
  @TenantScoped(Permission.AUDIT_READ)
  public InclusionProof inclusion(@Nullable Long wanted, @Nullable Long size) {
    long leaves = signed(size);
    long seq = wanted == null ? leaves : wanted;
    if (seq < 1 || seq > leaves) {
      throw refused("seq is %d; it must be 1 to %d, the size".formatted(seq, leaves));
    }
    var tree = new TreeReader(store, leaves);
    return new InclusionProof(
        seq,
        leaves,
        store.roots(0, seq - 1, seq)[0],
        tree.root(leaves),
        tree.inclusion(seq - 1, leaves));
  }

  /**
   * @param earlier null for the first entry alone
   * @param to null for the size of the newest signed head
   */
  @TenantScoped(Permission.AUDIT_READ)
  public ConsistencyProof consistency(@Nullable Long earlier, @Nullable Long to) {
    long leaves = signed(to);
    long from = earlier == null ? 1 : earlier;
    if (from < 1 || from > leaves) {
      throw refused("from is %d; it must be 1 to %d, the later size".formatted(from, leaves));
    }
    var tree = new TreeReader(store, leaves);
    return new ConsistencyProof(
        from, leaves, tree.root(from), tree.root(leaves), tree.consistency(from, leaves));
  }

  /** Whether the private half of every key is here: a key somebody put in lacks it. */
  @TenantScoped(Permission.AUDIT_READ)
  public boolean hasOwnKeysOnly() {
    return keys.own() == store.keys().size();
  }

  /** Another key signs from the next head on; that head is signed by both. */
  @TenantScoped(Permission.KEY_ROTATE)
  @StepUp(DangerousAct.ROTATE_KEYS)
  public List<SigningKey> rotate() {
    store.holdAlone();
    LogKey made = keys.rotate();
    audit.append(
        new AuditEvent(
            "audit.key-rotated",
            "audit-key",
            made.id(),
            Map.of("fingerprint", made.fingerprint())));
    return keys();
  }

  /**
   * A text that the log's key vouches for, and its signature under an empty line.
   *
   * @param text lines that no head begins with, each with its end: nobody must take it for a head
   */
  @TenantScoped(Permission.SYSTEM)
  public String sign(String text) {
    LogKeys.Signer signer = keys.current();
    return text + "\n" + SignedHead.line(signer.key(), signer.sign(text));
  }

  /** There are proofs for what is signed for, and for nothing else. */
  private long signed(@Nullable Long size) {
    long newest = store.newest().map(HeadRow::size).orElse(0L);
    if (newest == 0) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "Nothing is signed yet: ask again in a second");
    }
    if (size != null && (size < 1 || size > newest)) {
      throw refused("the size is %d; it must be 1 to %d, which is signed".formatted(size, newest));
    }
    return size == null ? newest : size;
  }

  private static KaizenException refused(String why) {
    return new KaizenException(ErrorCode.INVALID_INPUT, why);
  }
}
