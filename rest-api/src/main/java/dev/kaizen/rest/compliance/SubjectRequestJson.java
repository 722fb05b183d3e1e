package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.privacy.Subject;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person asked about their own data, with its clock. */
@Schema(
    name = "SubjectRequest",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-00000000000a","kind":"erasure","status":"proposed",
         "name":"Jane Doe","identifiers":["Jane Doe","jane@example.org"],
         "verified":"Called back under the number on file","receivedAt":"2026-11-20T09:00:00Z",
         "dueAt":"2026-12-20T09:00:00Z","late":false,"extendedWhy":null,"openedBy":"cora",
         "openedAt":"2026-11-20T09:10:00Z",
         "search":{"state":"done","at":"2026-11-20T09:10:02Z","more":false},
         "proposal":{"by":"cora","at":"2026-11-20T10:00:00Z","confirmedBy":null,"confirmedAt":null},
         "closure":null}""")
public record SubjectRequestJson(
    UUID id,
    @Schema(
            enumeration = {
              "access",
              "portability",
              "rectification",
              "erasure",
              "restriction",
              "objection"
            })
        String kind,
    @Schema(enumeration = {"open", "proposed", "done", "refused"}) String status,
    @Schema(description = "Who asks; null once that is erased, too") @Nullable String name,
    @Schema(description = "What they are called in the data; empty once that is erased")
        List<String> identifiers,
    String verified,
    Instant receivedAt,
    @Schema(description = "A month from when it was received, or three when it was extended")
        Instant dueAt,
    boolean late,
    @Nullable String extendedWhy,
    String openedBy,
    Instant openedAt,
    Search search,
    @Nullable Proposal proposal,
    @Nullable Closure closure) {
  /** The search for places that name the person. */
  @Schema(name = "SubjectSearch")
  public record Search(
      @Schema(enumeration = {"none", "running", "done", "failed"}) String state,
      @Nullable Instant at,
      @Schema(description = "Whether there are more places than are listed") boolean more) {}

  /** Who wants the erasure, and who had it carried out. */
  @Schema(name = "ErasureProposal")
  public record Proposal(
      String by, Instant at, @Nullable String confirmedBy, @Nullable Instant confirmedAt) {}

  /** What was told or done, or why nothing was. */
  @Schema(name = "SubjectRequestClosure")
  public record Closure(String by, Instant at, String outcome) {}

  static SubjectRequestJson of(SubjectRequest r, Instant now) {
    Subject subject = r.subject();
    SubjectRequest.Proposal p = r.proposal();
    SubjectRequest.Closure c = r.closure();
    return new SubjectRequestJson(
        r.id(),
        Texts.lower(r.kind()),
        Texts.lower(r.status()),
        subject == null ? null : subject.name(),
        subject == null ? List.of() : subject.identifiers(),
        r.verified(),
        r.receivedAt(),
        r.dueAt(),
        r.isLate(now),
        r.extendedWhy(),
        r.openedBy(),
        r.openedAt(),
        new Search(Texts.lower(r.search().state()), r.search().at(), r.search().more()),
        p == null ? null : new Proposal(p.by(), p.at(), p.confirmedBy(), p.confirmedAt()),
        c == null ? null : new Closure(c.by(), c.at(), c.outcome()));
  }
}
