package dev.kaizen.rest.audit;

import java.util.Base64;
import java.util.List;

/** As the tree's hashes are told. */
final class Hashes {
  private Hashes() {}

  static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }

  static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(Hashes::base64).toList();
  }
}
