package dev.kaizen.tenantadmin.review;

import dev.kaizen.tenant.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is defused. */
final class ReviewCsv {
  static final String HEAD = "username,roles,decision,reason,decided_by,decided_at\r\n";

  private ReviewCsv() {}

  static String line(ReviewLine line) {
    Object[] cells = {
      line.username(),
      line.roles().stream().map(Role::tokenName).sorted().collect(Collectors.joining(" ")),
      line.decision(),
      line.reason(),
      line.decidedBy(),
      line.decidedAt()
    };
    return Arrays.stream(cells).map(ReviewCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
