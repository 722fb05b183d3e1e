package dev.kaizen.compliance.control;

import java.sql.Connection;
import java.sql.SQLException;

/** A question to the tenant's live data. A failing answer is a value; an exception never passes. */
public interface Control {
  ControlCard card();

  /**
   * @param tenant in the tenant's transaction
   */
  Findings find(Connection tenant, Window window) throws SQLException;
}
