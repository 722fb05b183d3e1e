package dev.kaizen.approval.store;

import dev.kaizen.approval.SavedFilter;
import dev.kaizen.shared.Statements;
import java.util.List;
import javax.sql.DataSource;

/** What people keep of their inbox, by name. */
public final class FilterStore {
  private final Statements sql;

  FilterStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The saved filters");
  }

  public List<SavedFilter> list(String person) {
    return sql.rows(
        "select name, query from approval_filter where person = ? order by name",
        row -> new SavedFilter(row.getString("name"), row.getString("query")),
        person);
  }

  public void save(String person, SavedFilter filter) {
    sql.change(
        "insert into approval_filter (person, name, query) values (?, ?, ?) on conflict (person,"
            + " name) do update set query = excluded.query",
        person,
        filter.name(),
        filter.query());
  }

  public boolean remove(String person, String name) {
    return sql.change("delete from approval_filter where person = ? and name = ?", person, name)
        == 1;
  }
}
