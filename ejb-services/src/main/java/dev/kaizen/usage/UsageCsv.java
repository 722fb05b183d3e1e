package dev.kaizen.usage;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is defused. */
final class UsageCsv {
  static final String HEAD =
      "at,who,run,workflow,node,connection,model,tokens_in,tokens_out,price_version,cost_micros\r\n";

  private UsageCsv() {}

  static String line(UsageRecord r) {
    Object[] cells = {
      r.at(),
      r.who(),
      r.run(),
      r.workflow(),
      r.node(),
      r.connection(),
      r.model(),
      r.tokens().in(),
      r.tokens().out(),
      r.priceVersion(),
      r.costMicros()
    };
    return Arrays.stream(cells).map(UsageCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
