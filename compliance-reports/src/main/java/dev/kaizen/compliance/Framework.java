package dev.kaizen.compliance;

import java.util.List;

/** The frameworks whose clauses controls serve. */
public enum Framework {
  SOC2("SOC 2", "AICPA Trust Services Criteria 2017, points of focus 2022", ""),
  GDPR("GDPR", "Regulation (EU) 2016/679", ""),
  HIPAA(
      "HIPAA Security Rule",
      "45 CFR Part 164 Subpart C",
      "The amendment of the Security Rule is a proposed rule and not part of this catalogue."),
  EU_AI_ACT(
      "EU AI Act",
      "Regulation (EU) 2024/1689",
      "Article 50 applies since 2 August 2026. Duties for high-risk systems of Annex III apply from"
          + " 2 December 2027, those of Annex I from 2 August 2028."),
  ISO_42001("ISO/IEC 42001", "ISO/IEC 42001:2023, clauses 4 to 10 and Annex A", ""),
  OWASP_AGENTIC("OWASP Agentic Top 10", "OWASP Top 10 for Agentic Applications 2026", ""),
  PART_11("21 CFR Part 11", "21 CFR Part 11, electronic records and signatures", "");

  private final String title;
  private final String source;
  private final String dates;
  private final List<Clause> clauses;

  Framework(String title, String source, String dates) {
    this.title = title;
    this.source = source;
    this.dates = dates;
    this.clauses = ClauseReader.read(name());
  }

  public String title() {
    return title;
  }

  public String source() {
    return source;
  }

  /** From when on what applies; empty when all of it does. */
  public String dates() {
    return dates;
  }

  /** All its clauses that ask something of a system or of who runs it, in its own order. */
  public List<Clause> clauses() {
    return clauses;
  }
}
