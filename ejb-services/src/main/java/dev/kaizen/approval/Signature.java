package dev.kaizen.approval;

import dev.kaizen.sdk.json.JsonText;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An electronic signature under a decision: who, when, what it means, and how the signer proved who
 * they are.
 *
 * @param meaning what the signer declares, such as {@code Approved as responsible reviewer}
 * @param loginAt when the signer last logged in, shortly before
 * @param methods how, as the realm names them; empty when it does not say
 * @param recordHash see {@link #hash}
 */
public record Signature(
    String name, String meaning, Instant loginAt, Set<String> methods, String recordHash) {

  /**
   * What binds a signature to its record; whoever has the record can reckon it anew.
   *
   * @param at when it was given, no finer than it is kept: to the microsecond
   */
  public static String hash(
      UUID request,
      String contentHash,
      boolean approve,
      String comment,
      String name,
      String meaning,
      Instant at,
      Instant loginAt) {
    return JsonText.sha256(
        Map.of(
            "request",
            request.toString(),
            "contentHash",
            contentHash,
            "decision",
            approve ? "approve" : "reject",
            "comment",
            comment,
            "name",
            name,
            "meaning",
            meaning,
            "at",
            at.toString(),
            "loginAt",
            loginAt.toString()));
  }
}
