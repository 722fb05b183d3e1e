package dev.kaizen.compliance.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives assessments and reports their rows on the server. */
@ApplicationScoped
class ComplianceStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  AssessmentStore assessments() {
    return new JdbcAssessmentStore(dataSource);
  }

  @Produces
  ReportStore reports() {
    return new JdbcReportStore(dataSource);
  }

  @Produces
  @Dependent
  FindingStore findings() {
    return new FindingStore(dataSource);
  }

  @Produces
  @Dependent
  AttestationStore attestations() {
    return new AttestationStore(dataSource);
  }

  @Produces
  @Dependent
  RegisterStore register() {
    return new RegisterStore(dataSource);
  }

  @Produces
  @Dependent
  IncidentStore incidents() {
    return new IncidentStore(dataSource);
  }

  @Produces
  @Dependent
  SubjectStore subjects() {
    return new SubjectStore(dataSource);
  }

  @Produces
  @Dependent
  SubjectPlaces places() {
    return new SubjectPlaces(dataSource);
  }

  @Produces
  @Dependent
  SubjectContent content() {
    return new SubjectContent(dataSource);
  }

  @Produces
  @Dependent
  RetentionStore retention() {
    return new RetentionStore(dataSource);
  }
}
