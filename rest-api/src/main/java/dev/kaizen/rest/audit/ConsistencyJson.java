package dev.kaizen.rest.audit;

import dev.kaizen.audit.head.ConsistencyProof;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that one head's log begins with another's. All hashes are in base64. */
@Schema(
    name = "AuditConsistencyProof",
    example =
        """
        {"from":2,"to":5,"fromRoot":"+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
         "toRoot":"Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=",
         "path":["Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
                 "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="]}""")
public record ConsistencyJson(
    @Schema(description = "How many entries the smaller tree covers") long from,
    @Schema(description = "How many entries the larger tree covers") long to,
    String fromRoot,
    String toRoot,
    @Schema(description = "To check as RFC 9162, section 2.1.4.2, says") List<String> path) {

  static ConsistencyJson of(ConsistencyProof p) {
    return new ConsistencyJson(
        p.from(),
        p.to(),
        Hashes.base64(p.fromRoot()),
        Hashes.base64(p.toRoot()),
        Hashes.base64(p.path()));
  }
}
