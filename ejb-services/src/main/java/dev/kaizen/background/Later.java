package dev.kaizen.background;

import dev.kaizen.shared.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/** Asks for work in the transaction at hand: it is asked for if that commits, and not otherwise. */
@ApplicationScoped
public class Later {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  /**
   * Asked for twice, it is done once, at the earlier time.
   *
   * @param key tells it from others of its kind in the tenant
   */
  public void ask(String work, String key, Instant due) {
    new Statements(dataSource, "Work for later")
        .row("select control.do_later(?, ?, ?)", row -> key, work, key, due);
  }
}
