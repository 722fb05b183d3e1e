package dev.kaizen.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bundles to check and to break. */
final class Bundles {
  static final String TENANT = "acme";
  private static final Instant START = Instant.parse("2026-03-01T10:00:00.000001Z");

  private Bundles() {}

  /** A right chain of so many entries; the last tells of the export. */
  static List<ChainEntry> chain(int size) {
    var entries = new ArrayList<ChainEntry>();
    ChainHead head = ChainHead.EMPTY;
    for (int seq = 1; seq <= size; seq++) {
      String action = seq == size ? BundleHeader.EXPORTED : "run.started";
      ChainEntry entry =
          link(head, START.plusSeconds(seq), action, "{\"n\":%d,\"é\":\"✓\"}".formatted(seq));
      entries.add(entry);
      head = new ChainHead(seq, entry.hash());
    }
    return entries;
  }

  static ChainEntry link(ChainHead head, Instant at, String action, String payload) {
    return new ChainEntry(
            head.seq() + 1,
            at,
            "rita",
            "rest",
            "192.0.2.7",
            action,
            "run",
            "r-" + head.seq(),
            payload,
            head.hash(),
            "")
        .hashedFor(TENANT);
  }

  /** As a log held it before entries had an origin. */
  static ChainEntry linkOfFormat1(ChainHead head, Instant at, String action) {
    return new ChainEntry(
            head.seq() + 1, at, "rita", null, "", action, "run", "r", "{}", head.hash(), "")
        .hashedFor(TENANT);
  }

  static BundleHeader headerOf(List<ChainEntry> entries) {
    ChainEntry last = entries.getLast();
    return new BundleHeader(
        TENANT, last.at(), entries.size(), new ChainHead(last.seq(), last.hash()));
  }

  /** As an export writes them, right or wrong; signed for after each second entry and the last. */
  static byte[] bytes(BundleHeader header, List<ChainEntry> entries) {
    return bytes(header, entries, List.of(TestKey.FIRST), size -> List.of(TestKey.FIRST));
  }

  /** Who signs the head of so many entries; nobody for none. */
  interface Signers {
    List<TestKey> of(int size);
  }

  static byte[] bytes(
      BundleHeader header, List<ChainEntry> entries, List<TestKey> keys, Signers signers) {
    var out = new ByteArrayOutputStream();
    try {
      var writer = new BundleWriter(out, header);
      for (TestKey key : keys) {
        writer.key(key.key());
      }
      var tree = new MerkleTree();
      for (ChainEntry entry : entries) {
        writer.entry(entry);
        tree.add(MerkleTree.leaf(HexFormat.of().parseHex(entry.hash())));
        int size = (int) tree.size();
        if (size % 2 == 0 || size == entries.size()) {
          List<TestKey> by = signers.of(size);
          if (!by.isEmpty()) {
            writer.signed(note(by, size, tree.root()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String note(List<TestKey> by, long size, byte[] root) {
    String body = SignedHead.body(by.getFirst().key().origin(), size, root);
    var note = new StringBuilder(body).append('\n');
    by.forEach(key -> note.append(SignedHead.line(key.key(), key.sign(body))));
    return note.toString();
  }

  static Report verify(byte[] bundle) {
    return verify(bundle, Trust.NONE);
  }

  static Report verify(byte[] bundle, Trust trust) {
    try {
      return BundleVerifier.verify(new ByteArrayInputStream(bundle), trust);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Report verify(String bundle) {
    return verify(bundle.getBytes(StandardCharsets.UTF_8));
  }
}
