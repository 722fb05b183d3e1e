package dev.kaizen.compliance.store;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.sdk.json.JsonText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  private static void fill(PreparedStatement insert, Assessment assessment, Instant at)
      throws SQLException {
    insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
    insert.setString(2, assessment.card().id());
    insert.setString(3, word(assessment.status()));
    insert.setLong(4, assessment.findings().population());
    insert.setLong(5, assessment.findings().failing());
    Map<String, @Nullable Object> evidence = new HashMap<>();
    evidence.put("failingItems", assessment.findings().failingItems());
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
