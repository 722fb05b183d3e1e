package dev.kaizen.web.compliance;

import com.vaadin.flow.router.QueryParameters;
import dev.kaizen.web.ui.Parts;

/** The pages on compliance, side by side. */
enum CompliancePage {
  CONTROLS("Controls", "compliance"),
  FINDINGS("Findings", "compliance/findings"),
  REGISTER("Register", "compliance/register"),
  PROCESSING("Processing record", "compliance/processing-record"),
  ATTESTATIONS("Attestations", "compliance/attestations"),
  INCIDENTS("Incidents", "compliance/incidents"),
  SUBJECTS("People's requests", "compliance/subject-requests"),
  RETENTION("Retention", "compliance/retention"),
  REPORTS("Reports", "compliance/reports");

  private final String title;
  private final String path;

  CompliancePage(String title, String path) {
    this.title = title;
    this.path = path;
  }

  /** All pages as links, this one marked. */
  Parts parts() {
    Parts parts = new Parts("Pages of compliance");
    for (CompliancePage page : values()) {
      parts.part(page.title, page.path, QueryParameters.empty(), page == this);
    }
    return parts;
  }
}
