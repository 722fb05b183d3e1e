package dev.kaizen.approval.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the feature its rows on the server. */
@ApplicationScoped
class ApprovalStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  @Dependent
  PolicyStore policies() {
    return new PolicyStore(dataSource);
  }

  @Produces
  @Dependent
  DeputyStore deputies() {
    return new DeputyStore(dataSource);
  }

  @Produces
  @Dependent
  ApprovalNotes notes() {
    return new ApprovalNotes(dataSource);
  }

  @Produces
  @Dependent
  FilterStore filters() {
    return new FilterStore(dataSource);
  }

  @Produces
  @Dependent
  CheckStore checks() {
    return new CheckStore(dataSource);
  }

  @Produces
  @Dependent
  CalendarStore calendars() {
    return new CalendarStore(dataSource);
  }

  @Produces
  @Dependent
  OversightQuery oversight() {
    return new OversightQuery(dataSource);
  }
}
