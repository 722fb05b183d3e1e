package dev.kaizen.approval.store;

import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
      decidable(voter, now);
    }
    narrow(filter, now);
  }

  private void decidable(Voter voter, Instant now) {
    Set<String> roles = new TreeSet<>(voter.roles());
    Set<String> people = new TreeSet<>(Set.of(voter.username()));
    voter.deputyFor().forEach(seat -> roles.addAll(seat.roles()));
    voter.deputyFor().forEach(seat -> people.add(seat.owner()));
    Set<String> involved = new TreeSet<>(voter.standsFor());
    involved.add(voter.username());
    where.append(
        """
         and r.status = 'open'
         and %s > cast(? as timestamptz)
         and not (r.requested_by = any (string_to_array(?, chr(10))))
         and not (string_to_array(r.excluded, chr(10)) && string_to_array(?, chr(10)))
         and (string_to_array(r.open_roles, chr(10)) && string_to_array(?, chr(10))
           or string_to_array(r.open_people, chr(10)) && string_to_array(?, chr(10)))
         and not exists
           (select 1 from approval_decision d where d.request_id = r.id and d.voided is null
             and ? in (d.decided_by, d.acting_for))\
        """
            .formatted(DUE));
    String standing = ApprovalMapper.lines(involved);
    parameters.addAll(
        List.of(
            now.toString(),
            standing,
            standing,
            ApprovalMapper.lines(roles),
            ApprovalMapper.lines(people),
            voter.username()));
  }

  private void narrow(ApprovalFilter filter, Instant now) {
    String text = filter.text();
    if (text != null && !text.isBlank()) {
      where.append(
          " and position(lower(?) in lower(concat_ws(chr(10), r.title, r.question, r.origin,"
              + " r.requested_by, r.action))) > 0");
      parameters.add(text.strip());
    }
    equal("split_part(r.origin, ' v', 1)", filter.workflow());
    equal("r.requested_by", filter.requestedBy());
    equal("r.claimed_by", filter.claimedBy());
    if (filter.highRisk() != null) {
      where.append(" and r.high_risk = ?");
      parameters.add(filter.highRisk());
    }
    if (filter.overdue() != null) {
      where.append(
          " and %s %s cast(? as timestamptz)".formatted(DUE, filter.overdue() ? "<=" : ">"));
      parameters.add(now.toString());
    }
  }

  private void equal(String column, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      where.append(" and %s = ?".formatted(column));
      parameters.add(value);
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
