package dev.kaizen.compliance.control;

import dev.kaizen.approval.Signature;
import dev.kaizen.compliance.Framework;
import dev.kaizen.sdk.json.JsonText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Control 27: a signature under a decision is somebody's, says what it means, and holds for that
 * record only. The hash that binds it is reckoned anew from the rows.
 */
final class Signatures extends RowControl {
  private static final String SIGNED =
      "select id, request_id, content_hash, decision, comment, at, signature"
          + " from approval_decision where signature is not null";

  Signatures() {
    super(
        new ControlCard(
            "electronic-signatures",
            27,
            "Signatures name who, when and what for, and are bound to their record",
            "Every decision that had to be signed is; each signature has the name of who decided, a"
                + " time and a meaning, followed a login of the last five minutes, and its hash is"
                + " the one of the record it stands under.",
            "All decisions of the window that are signed or had to be.",
            Map.of(
                Framework.PART_11,
                List.of("11.10(e)", "11.50", "11.70", "11.100", "11.200"),
                Framework.HIPAA,
                List.of("164.312(c)(2)")),
            Duration.ofHours(24)),
        """
        select d.decided_by as signer, s.j ->> 'meaning' as meaning, d.at,
               'request ' || d.request_id as record, d.id::text as id,
               case when s.j is null then 'is not signed though the policy asks for it'
                    when s.j ->> 'name' is distinct from d.decided_by
                      then 'carries the name of somebody else'
                    when coalesce(s.j ->> 'meaning', '') = '' then 'does not say what it means'
                    when d.at - (s.j ->> 'loginAt')::timestamptz > interval '5 minutes'
                      then 'followed no fresh login'
                    when win.facts ?? d.id::text then 'does not belong to this record: its hash differs'
               end as problem
        from win, approval_decision d
        join approval_request r on r.id = d.request_id
        cross join lateral (select d.signature::jsonb as j) s
        where d.at >= win.f and d.at < win.t
          and (s.j is not null
            or coalesce((nullif(r.terms, '')::json ->> 'signature')::boolean, false))
        """);
  }

  /** Ids of the decisions whose signature has another hash than their row gives. */
  @Override
  Object facts(Connection tenant) throws SQLException {
    List<String> broken = new ArrayList<>();
    try (Statement query = tenant.createStatement();
        ResultSet row = query.executeQuery(SIGNED)) {
      while (row.next()) {
        if (!holds(row)) {
          broken.add(row.getString("id"));
        }
      }
    }
    return broken;
  }

  private static boolean holds(ResultSet row) throws SQLException {
    if (!(JsonText.parse(row.getString("signature")) instanceof Map<?, ?> signature)) {
      return false;
    }
    String hash =
        Signature.hash(
            row.getObject("request_id", UUID.class),
            row.getString("content_hash"),
            row.getString("decision").equals("approve"),
            row.getString("comment"),
            String.valueOf(signature.get("name")),
            String.valueOf(signature.get("meaning")),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            Instant.parse(String.valueOf(signature.get("loginAt"))));
    return hash.equals(signature.get("recordHash"));
  }
}
