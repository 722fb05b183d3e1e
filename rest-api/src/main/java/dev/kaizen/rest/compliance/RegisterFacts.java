package dev.kaizen.rest.compliance;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a subject of the register. */
@Schema(
    example =
        """
        {"facts":{"processor":"Example Models Ltd","region":"EU","contract":"DPA of 2026-02-01",
          "transfer":"none"}}""")
public record RegisterFacts(
    @Schema(
            description =
                "A text of at most 2,000 characters a field. workflow: purpose, legalBasis,"
                    + " dataSubjects, dataCategories, recipients, risk, likelihood, impact, measures,"
                    + " residualRisk, instructions, disclosure; supplier: processor, region, contract,"
                    + " transfer; knowledge-base: classification, purpose, legalBasis, source")
        Map<String, String> facts) {}
