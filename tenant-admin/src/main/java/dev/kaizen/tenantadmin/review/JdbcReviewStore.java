package dev.kaizen.tenantadmin.review;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.review.ReviewLine.Decision;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcReviewStore implements ReviewStore {
  private static final String REVIEWS =
      "select r.*, (select count(*) from access_review_line l where l.review = r.id) as lines,"
          + " (select count(*) from access_review_line l where l.review = r.id"
          + " and l.decision is null) as undecided from access_review r";

  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Override
  public Page<AccessReview> page(PageRequest page) {
    List<String> after = page.after(2);
    List<AccessReview> found =
        after == null
            ? sql()
                .rows(
                    REVIEWS + " order by opened_at desc, id desc limit ?",
                    JdbcReviewStore::review,
                    page.limit() + 1)
            : after(after, page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<AccessReview> items = more ? found.subList(0, page.limit()) : found;
    return new Page<>(
        items,
        more ? PageRequest.cursorOf(items.getLast().openedAt(), items.getLast().id()) : null);
  }

  private List<AccessReview> after(List<String> last, int atMost) {
    try {
      return sql()
          .rows(
              REVIEWS + " where (opened_at, id) < (?, ?) order by opened_at desc, id desc limit ?",
              JdbcReviewStore::review,
              Instant.parse(last.getFirst()),
              UUID.fromString(last.getLast()),
              atMost);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw PageRequest.notOurs(e);
    }
  }

  @Override
  public Optional<AccessReview> find(UUID id) {
    return sql().row(REVIEWS + " where id = ?", JdbcReviewStore::review, id);
  }

  @Override
  public void add(AccessReview review, List<ReviewLine> lines) {
    sql()
        .change(
            "insert into access_review (id, name, roles, opened_by, opened_at, due_at)"
                + " values (?, ?, ?, ?, ?, ?)",
            review.id(),
            review.name(),
            names(review.roles()),
            review.openedBy(),
            review.openedAt(),
            review.dueAt());
    for (ReviewLine line : lines) {
      sql()
          .change(
              "insert into access_review_line (review, username, roles) values (?, ?, ?)",
              review.id(),
              line.username(),
              names(line.roles()));
    }
  }

  @Override
  public Page<ReviewLine> lines(UUID review, PageRequest page) {
    List<String> after = page.after(1);
    List<ReviewLine> found =
        sql()
            .rows(
                "select * from access_review_line where review = ? and username > ?"
                    + " order by username limit ?",
                JdbcReviewStore::line,
                review,
                after == null ? "" : after.getFirst(),
                page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<ReviewLine> items = more ? found.subList(0, page.limit()) : found;
    return new Page<>(items, more ? PageRequest.cursorOf(items.getLast().username()) : null);
  }

  @Override
  public Optional<ReviewLine> line(UUID review, String username) {
    return sql()
        .row(
            "select * from access_review_line where review = ? and username = ?",
            JdbcReviewStore::line,
            review,
            username);
  }

  @Override
  public boolean decide(UUID review, ReviewLine decided) {
    return sql()
            .change(
                "update access_review_line set decision = ?, reason = ?, decided_by = ?,"
                    + " decided_at = ? where review = ? and username = ? and decision is null"
                    + " and exists (select 1 from access_review r where r.id = review"
                    + " and r.closed_at is null)",
                decided.decision(),
                decided.reason(),
                decided.decidedBy(),
                decided.decidedAt(),
                review,
                decided.username())
        == 1;
  }

  @Override
  public boolean close(UUID review, String by, Instant at) {
    return sql()
            .change(
                "update access_review set closed_by = ?, closed_at = ? where id = ?"
                    + " and closed_at is null and not exists (select 1 from access_review_line l"
                    + " where l.review = id and l.decision is null)",
                by,
                at,
                review)
        == 1;
  }

  private static AccessReview review(ResultSet row) throws SQLException {
    return new AccessReview(
        row.getObject("id", UUID.class),
        row.getString("name"),
        roles(row),
        row.getString("opened_by"),
        Statements.instant(row, "opened_at"),
        Statements.instant(row, "due_at"),
        row.getInt("lines"),
        row.getInt("undecided"),
        row.getString("closed_by"),
        Statements.instantOrNull(row, "closed_at"));
  }

  private static ReviewLine line(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new ReviewLine(
        row.getString("username"),
        roles(row),
        decision == null ? null : Decision.valueOf(decision),
        row.getString("reason"),
        row.getString("decided_by"),
        Statements.instantOrNull(row, "decided_at"));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object name : (Object[]) row.getArray("roles").getArray()) {
      Role.fromTokenName(String.valueOf(name)).ifPresent(roles::add);
    }
    return roles;
  }

  private static List<String> names(Set<Role> roles) {
    return roles.stream().map(Role::tokenName).sorted().toList();
  }

  private Statements sql() {
    return new Statements(dataSource, "The access reviews");
  }
}
