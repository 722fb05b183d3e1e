package dev.kaizen.approval.store;

import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The SQL of a part of the inbox. Requests without a limit come after all that have one. */
final class ApprovalQuery {
  private static final String NO_LIMIT = "infinity";
  private static final String DUE = "coalesce(r.due_at, cast('infinity' as timestamptz))";

  private final StringBuilder where = new StringBuilder(" from approval_request r where true");
  private final List<Object> parameters = new ArrayList<>();
  private final boolean dueFirst;

  ApprovalQuery(ApprovalFilter filter, Voter voter, Instant now) {
    dueFirst = filter.decidableByMe() || filter.stage() == ApprovalFilter.Stage.OPEN;
    switch (filter.stage()) {
      case OPEN -> where.append(" and r.status = 'open'");
      case DECIDED -> where.append(" and r.status in ('approved', 'rejected')");
      case EXPIRED -> where.append(" and r.status = 'expired'");
      case WITHDRAWN -> where.append(" and r.status = 'withdrawn'");
      case ANY -> {}
    }
    if (filter.decidableByMe()) {
      where.append(
          """
           and r.status = 'open'
           and %s > cast(? as timestamptz)
           and r.requested_by <> ?
           and r.approver_role = any (string_to_array(?, ','))
           and not exists
             (select 1 from approval_decision d where d.request_id = r.id and d.decided_by = ?)\
          """
              .formatted(DUE));
      parameters.addAll(
          List.of(
              now.toString(), voter.username(), String.join(",", voter.roles()), voter.username()));
    }
  }

  String page(PageRequest page) {
    List<String> after = page.after(3);
    if (after != null) {
      requireKey(after);
      parameters.addAll(after);
      where.append(
          "and (%s, r.created_at, r.id) %s (cast(? as timestamptz), cast(? as timestamptz), cast(? as uuid))"
              .formatted(leading(), dueFirst ? ">" : "<")
              .indent(1)
              .stripTrailing());
    }
    String direction = dueFirst ? "" : " desc";
    return "select r.*%s order by %s%s, r.created_at%s, r.id%s"
        .formatted(where, leading(), direction, direction, direction);
  }

  String count() {
    return "select count(*)" + where;
  }

  List<Object> parameters() {
    return parameters;
  }

  String cursorAt(ApprovalRequestRow row) {
    String leading =
        !dueFirst
            ? row.createdAt.toInstant().toString()
            : row.dueAt == null ? NO_LIMIT : row.dueAt.toInstant().toString();
    return PageRequest.cursorOf(leading, row.createdAt.toInstant(), row.id);
  }

  private String leading() {
    return dueFirst ? DUE : "r.created_at";
  }

  private static void requireKey(List<String> key) {
    try {
      if (!key.get(0).equals(NO_LIMIT)) {
        Instant.parse(key.get(0));
      }
      Instant.parse(key.get(1));
      UUID.fromString(key.get(2));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw PageRequest.notOurs(e);
    }
  }
}
