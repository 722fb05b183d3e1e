package dev.kaizen.usage.store;

import dev.kaizen.shared.Statements;
import dev.kaizen.usage.Budget;
import dev.kaizen.usage.BudgetTerms;
import dev.kaizen.usage.ModelPrice;
import dev.kaizen.usage.Period;
import dev.kaizen.usage.Tokens;
import dev.kaizen.usage.UsageRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as values. */
final class UsageRows {
  private UsageRows() {}

  static Budget budget(ResultSet row) throws SQLException {
    return new Budget(
        row.getObject("id", UUID.class),
        new BudgetTerms(
            row.getString("name"),
            BudgetTerms.Scope.valueOf(row.getString("scope")),
            row.getString("workflow"),
            Period.valueOf(row.getString("span")),
            row.getLong("limit_micros"),
            row.getInt("warn_percent"),
            BudgetTerms.AtLimit.valueOf(row.getString("at_limit"))),
        row.getInt("revision"),
        row.getString("created_by"),
        Statements.instant(row, "created_at"));
  }

  static ModelPrice price(ResultSet row) throws SQLException {
    return new ModelPrice(
        row.getString("connection"),
        row.getInt("version"),
        row.getLong("in_micros"),
        row.getLong("out_micros"),
        row.getInt("max_output_tokens"),
        row.getString("created_by"),
        Statements.instant(row, "created_at"));
  }

  static UsageRecord used(ResultSet row) throws SQLException {
    @Nullable Integer version = row.getObject("price_version", Integer.class);
    return new UsageRecord(
        Statements.instant(row, "at"),
        row.getString("who"),
        row.getObject("run", UUID.class),
        row.getString("workflow"),
        row.getString("node"),
        row.getString("connection"),
        row.getString("model"),
        new Tokens(row.getLong("tokens_in"), row.getLong("tokens_out")),
        version,
        row.getLong("cost_micros"));
  }
}
