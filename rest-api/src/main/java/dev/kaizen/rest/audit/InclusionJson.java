package dev.kaizen.rest.audit;

import dev.kaizen.audit.head.InclusionProof;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that an entry is under a head. All hashes are in base64. */
@Schema(
    name = "AuditInclusionProof",
    example =
        """
        {"seq":3,"size":3,"leaf":"ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=",
         "root":"rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=",
         "path":["+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="]}""")
public record InclusionJson(
    @Schema(description = "The entry; its leaf's index is one less") long seq,
    @Schema(description = "How many entries the tree covers") long size,
    @Schema(description = "SHA-256 of 0x00 and the 32 bytes of the entry's hash") String leaf,
    String root,
    @Schema(description = "To check as RFC 9162, section 2.1.3.2, says") List<String> path) {

  static InclusionJson of(InclusionProof p) {
    return new InclusionJson(
        p.seq(),
        p.size(),
        Hashes.base64(p.leaf()),
        Hashes.base64(p.root()),
        Hashes.base64(p.path()));
  }
}
