package dev.kaizen.system.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What tests of compliance need from acme. */
final class Compliance {
  private Compliance() {}

  /** Cora's word, with a proof, for a clause of SOC 2 until next year. */
  static Reply attested(String clause) {
    return Person.acme("cora")
        .uploadForm(
            "/compliance/attestations",
            Map.of(
                "framework",
                "soc2",
                "clause",
                clause,
                "statement",
                "The code of conduct is signed each year.",
                "until",
                LocalDate.now(ZoneOffset.UTC).plusDays(300).toString()),
            "conduct.txt",
            "Signed by all.".getBytes(StandardCharsets.UTF_8))
        .is(201);
  }

  /** Recorded by cora just now. */
  static Reply incident(boolean personalData) {
    return Person.acme("cora")
        .post(
            "/compliance/incidents",
            Map.of(
                "title", "Mail to the wrong customer",
                "level", "high",
                "personalData", personalData,
                "detectedAt", Instant.now().minusSeconds(600).toString(),
                "text", "A customer called."))
        .is(201);
  }

  /** Somebody whom nothing names asks what is known of them. */
  static Reply subjectRequest() {
    return Person.acme("cora")
        .post(
            "/compliance/subject-requests",
            Map.of(
                "kind", "access",
                "name", "Nobody",
                "identifiers", List.of(Content.freshName("nobody")),
                "verified", "Called back",
                "receivedAt", Instant.now().minusSeconds(60).toString()))
        .is(201);
  }

  static Reply hold(String run) {
    return Person.acme("cora")
        .post("/compliance/holds", Map.of("scope", "run", "target", run, "reason", "A lawsuit"))
        .is(201);
  }

  /** What is said about a workflow, as complete as it must be. */
  static Map<String, Object> facts() {
    return Map.of(
        "facts",
        Map.of(
            "purpose", "Ask a person",
            "legalBasis", "none",
            "dataSubjects", "none",
            "dataCategories", "none",
            "risk", "Nobody answers",
            "likelihood", "low",
            "impact", "low",
            "measures", "A reminder",
            "residualRisk", "low"));
  }
}
