package dev.kaizen.compliance.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts each control's question to the tenant's data. A question that breaks is answered with no and
 * leaves the others alone: it is asked within a savepoint.
 */
public final class Assessor {
  private static final Logger LOG = System.getLogger(Assessor.class.getName());

  private final List<Control> controls;

  public Assessor(List<Control> controls) {
    this.controls = List.copyOf(controls);
  }

  /** The cards of all controls, by number. */
  public List<ControlCard> cards() {
    return controls.stream().map(Control::card).toList();
  }

  /**
   * @param tenant in the tenant's transaction
   */
  public List<Assessment> assess(Connection tenant, Window window, Predicate<ControlCard> which)
      throws SQLException {
    var found = new java.util.ArrayList<Assessment>();
    for (Control control : controls) {
      if (which.test(control.card())) {
        found.add(assess(control, tenant, window));
      }
    }
    return List.copyOf(found);
  }

  private static Assessment assess(Control control, Connection tenant, Window window)
      throws SQLException {
    // As SQL: a connection of a global transaction refuses the method of the same name.
    try (Statement statement = tenant.createStatement()) {
      statement.execute("savepoint control");
      try {
        Findings findings = control.find(tenant, window);
        statement.execute("release savepoint control");
        return Assessment.of(control.card(), findings);
      } catch (SQLException | RuntimeException e) {
        LOG.log(Level.ERROR, "Control " + control.card().id() + " could not be evaluated", e);
        statement.execute("rollback to savepoint control");
        return Assessment.notEvaluated(control.card());
      }
    }
  }
}
