package dev.kaizen.compliance.store;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

final class JdbcAssessmentStore implements AssessmentStore {
  private final Rows rows;

  JdbcAssessmentStore(DataSource dataSource) {
    this.rows = new Rows(dataSource);
  }

  @Override
  public void add(List<Assessment> assessments, Instant at) {
    rows.run(
        """
        insert into assessment (id, control, status, population, failing, evidence, assessed_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          for (Assessment assessment : assessments) {
            fill(insert, assessment, at);
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  @Override
  public Map<String, StoredAssessment> newest() {
    return rows.run(
        """
        select distinct on (control) control, status, population, failing, evidence, assessed_at
        from assessment order by control, assessed_at desc, id desc
        """,
        query -> {
          Map<String, StoredAssessment> newest = new HashMap<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              StoredAssessment stored = stored(row);
              newest.put(stored.control(), stored);
            }
          }
          return newest;
        });
  }

  @Override
  public Page<StoredAssessment> changes(String control, PageRequest page) {
    List<String> after = page.after(1);
    OffsetDateTime before = after == null ? null : time(after.getFirst());
    return rows.run(
        """
        select control, status, population, failing, evidence, assessed_at
        from (
          select *, lag(status || ' ' || failing) over (order by assessed_at, id) as was
          from assessment where control = ?) a
        where was is distinct from status || ' ' || failing
          and (?::timestamptz is null or assessed_at < ?)
        order by assessed_at desc limit ?
        """,
        query -> {
          query.setString(1, control);
          query.setObject(2, before);
          query.setObject(3, before);
          query.setInt(4, page.limit() + 1);
          List<StoredAssessment> found = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              found.add(stored(row));
            }
          }
          if (found.size() <= page.limit()) {
            return new Page<>(found, null);
          }
          found.removeLast();
          return new Page<>(found, PageRequest.cursorOf(found.getLast().at()));
        });
  }

  private static OffsetDateTime time(String text) {
    return PageRequest.read(text, Instant::parse).atOffset(ZoneOffset.UTC);
  }

  private static void fill(PreparedStatement insert, Assessment assessment, Instant at)
      throws SQLException {
    insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
    insert.setString(2, assessment.card().id());
    insert.setString(3, word(assessment.status()));
    insert.setLong(4, assessment.findings().population());
    insert.setLong(5, assessment.findings().failing());
    Map<String, @Nullable Object> evidence = new HashMap<>();
    evidence.put("failingItems", assessment.findings().shown());
    evidence.put("newestItems", assessment.findings().evidence());
    evidence.put("note", assessment.note());
    insert.setString(6, JsonText.canonical(evidence));
    insert.setObject(7, at.atOffset(ZoneOffset.UTC));
  }

  private static StoredAssessment stored(ResultSet row) throws SQLException {
    Map<?, ?> evidence = (Map<?, ?>) JsonText.parse(row.getString("evidence"));
    return new StoredAssessment(
        row.getString("control"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT).replace('-', '_')),
        row.getLong("population"),
        row.getLong("failing"),
        items(evidence == null ? null : evidence.get("failingItems")),
        evidence == null ? null : (String) evidence.get("note"),
        row.getObject("assessed_at", OffsetDateTime.class).toInstant());
  }

  @SuppressWarnings("unchecked") // written by fill: a list of objects
  private static List<Map<String, Object>> items(@Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
