package dev.kaizen.mail.store;

import dev.kaizen.mail.Mail;
import dev.kaizen.mail.MailDesk.Waiting;
import dev.kaizen.shared.Statements;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Mail in PostgreSQL. */
final class JdbcMailStore implements MailStore {
  private static final String ENDED =
      "update outgoing_mail set status = ?, error = ?, ended_at = ?, attempts = attempts + 1,"
          + " recipient = null, subject = null, body = null where id = ? and status = 'WAITING'";

  private final Statements sql;

  JdbcMailStore(DataSource dataSource) {
    this.sql = new Statements(dataSource, "The mail");
  }

  @Override
  public boolean add(UUID id, Mail mail, Instant now) {
    return sql.change(
            "insert into outgoing_mail (id, recipient, subject, body, status, created_at)"
                + " values (?, ?, ?, ?, 'WAITING', ?) on conflict (id) do nothing",
            id,
            mail.to(),
            mail.subject(),
            mail.text(),
            now)
        == 1;
  }

  @Override
  public Optional<Waiting> waiting(UUID id) {
    return sql.row(
        "select recipient, subject, body, attempts from outgoing_mail"
            + " where id = ? and status = 'WAITING'",
        row ->
            new Waiting(
                id,
                new Mail(
                    row.getString("recipient"), row.getString("subject"), row.getString("body")),
                row.getInt("attempts")),
        id);
  }

  @Override
  public void sent(UUID id, Instant now) {
    sql.change(ENDED, "SENT", null, now, id);
  }

  @Override
  public void failed(UUID id, String why) {
    sql.change(
        "update outgoing_mail set error = ?, attempts = attempts + 1"
            + " where id = ? and status = 'WAITING'",
        why,
        id);
  }

  @Override
  public void setAside(UUID id, String why, Instant now) {
    sql.change(ENDED, "SET_ASIDE", why, now, id);
  }
}
