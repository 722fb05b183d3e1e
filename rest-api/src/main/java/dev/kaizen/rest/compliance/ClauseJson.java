package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clause of a framework and how it is met. */
@Schema(
    name = "Clause",
    example =
        """
        {"id":"CC6.3","title":"Access by role, least privilege and segregation of duties",
         "state":"passing","controls":["access-reviews","separation-of-duties"],
         "attestation":null}""")
public record ClauseJson(
    String id,
    String title,
    @Schema(
            description =
                "The worst of its controls; attested: a person's statement with proof stands for"
                    + " it, not-covered: neither does",
            enumeration = {
              "passing",
              "failing",
              "stale",
              "not-applicable",
              "attested",
              "not-covered"
            })
        String state,
    @Schema(description = "Ids of the controls that serve it") List<String> controls,
    @Nullable Attested attestation) {

  /** What a person says for a clause that no control speaks for. */
  @Schema(name = "ClauseAttestation")
  public record Attested(String statement, String by, Instant until) {}

  static ClauseJson of(ClauseStatus c) {
    ClauseStatus.Attested a = c.attestation();
    return new ClauseJson(
        c.clause().id(),
        c.clause().title(),
        Texts.lower(c.state()),
        c.controls(),
        a == null ? null : new Attested(a.statement(), a.by(), a.until()));
  }
}
