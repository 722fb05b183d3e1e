package dev.kaizen.compliance;

/** The frameworks whose clauses controls serve. More follow with their controls. */
public enum Framework {
  SOC2("SOC 2", "AICPA Trust Services Criteria 2017, points of focus 2022"),
  GDPR("GDPR", "Regulation (EU) 2016/679"),
  HIPAA("HIPAA Security Rule", "45 CFR Part 164 Subpart C");

  private final String title;
  private final String source;

  Framework(String title, String source) {
    this.title = title;
    this.source = source;
  }

  public String title() {
    return title;
  }

  public String source() {
    return source;
  }
}
