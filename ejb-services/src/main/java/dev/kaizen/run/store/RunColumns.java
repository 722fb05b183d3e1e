package dev.kaizen.run.store;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFailure;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of {@code run}, as values. */
final class RunColumns {
  private RunColumns() {}

  static RunHead head(ResultSet row) throws SQLException {
    return new RunHead(
        run(row),
        row.getLong("last_seq"),
        row.getLong("epoch"),
        row.getObject("owner", UUID.class));
  }

  static Run run(ResultSet row) throws SQLException {
    String output = row.getString("output");
    String error = row.getString("error");
    return new Run(
        row.getObject("id", UUID.class),
        row.getString("workflow"),
        row.getInt("version"),
        RunStatus.valueOf(row.getString("status")),
        object(row.getString("input")),
        output == null ? null : object(output),
        error == null ? null : failure(object(error)),
        row.getString("started_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        new Usage(
            row.getInt("model_calls"),
            row.getLong("tokens_in"),
            row.getLong("tokens_out"),
            row.getLong("cost_micros")));
  }

  static @Nullable String error(@Nullable RunFailure failure) {
    return failure == null ? null : failure.text();
  }

  static @Nullable String json(@Nullable Map<String, Object> value) {
    return value == null ? null : JsonText.write(value);
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static RunFailure failure(Map<String, Object> fields) {
    return new RunFailure(
        fields.get("node") instanceof String node ? node : null,
        ErrorCode.valueOf(String.valueOf(fields.get("code"))),
        String.valueOf(fields.get("message")));
  }

  private static Map<String, Object> object(String json) {
    if (JsonText.parse(json) instanceof Map<?, ?> map) {
      return JsonValues.object(map);
    }
    throw new KaizenException(ErrorCode.INTERNAL, "A kept run cannot be read");
  }
}
