package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Control 5: where the server may send what is the tenant's. */
final class GuardedConnections extends RowControl {
  private static final String ADDRESSES =
      "select base_url from model_connection where base_url is not null"
          + " union select url from webhook";

  private final Grounds grounds;

  GuardedConnections(Grounds grounds) {
    super(
        new ControlCard(
            "guarded-connections",
            5,
            "Nothing leaves but encrypted and to listed hosts",
            "Every address that the tenant has the server call is on the operator's list of hosts, is called over TLS unless it is the server's own host, and leads into no private network.",
            "All model connections and webhooks with an address.",
            Map.of(
                Framework.SOC2,
                List.of("CC6.6", "CC6.7"),
                Framework.HIPAA,
                List.of("164.312(e)(1)", "164.312(e)(2)(ii)"),
                Framework.GDPR,
                List.of("32(1)(a)"),
                Framework.PART_11,
                List.of("11.30")),
            Duration.ofHours(24)),
        """

        select 'model connection' as what, c.name as item, null::timestamptz as at,
               win.facts ->> c.base_url as problem
        from win, model_connection c where c.base_url is not null
        union all
        select 'webhook', w.url, null, win.facts ->> w.url
        from win, webhook w where w.enabled
        """);
    this.grounds = grounds;
  }

  @Override
  Object facts(Connection tenant) throws SQLException {
    Map<String, String> refused = new TreeMap<>();
    try (Statement query = tenant.createStatement();
        ResultSet row = query.executeQuery(ADDRESSES)) {
      while (row.next()) {
        String why = grounds.egressRefusal(row.getString(1));
        if (why != null) {
          refused.put(row.getString(1), why);
        }
      }
    }
    return refused;
  }
}
