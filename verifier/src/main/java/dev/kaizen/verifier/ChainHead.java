package dev.kaizen.verifier;

/** A place in the chain: the number and hash of its last entry. */
public record ChainHead(long seq, String hash) {
  public static final ChainHead EMPTY = new ChainHead(0, AuditChain.START);
}
