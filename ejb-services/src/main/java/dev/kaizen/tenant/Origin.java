package dev.kaizen.tenant;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Through which door an act came, and from where.
 *
 * @param address the network address of the connection's other end, or what a trusted proxy says it
 *     is; null for what the server does by itself
 */
public record Origin(Channel channel, @Nullable String address) {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z:.%_\\[\\]-]{1,64}");

  /** The server, in a step of a run. */
  public static final Origin RUN = new Origin(Channel.RUN, null);

  /** The server, because it was time. */
  public static final Origin SCHEDULE = new Origin(Channel.SCHEDULE, null);

  /** The server, doing later what somebody asked for. */
  public static final Origin WORK = new Origin(Channel.WORK, null);

  /** The server, for its own reasons. */
  public static final Origin SERVER = new Origin(Channel.SERVER, null);

  /** Nobody said. */
  public static final Origin UNKNOWN = new Origin(Channel.UNKNOWN, null);

  /** The doors. */
  public enum Channel {
    CONSOLE,
    REST,
    RUN,
    SCHEDULE,
    WORK,
    SERVER,
    UNKNOWN;

    /** As the audit log writes it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Of a request.
   *
   * @param address not believed when it is none: a proxy hands on what it was told
   */
  public static Origin of(Channel channel, @Nullable String address) {
    boolean plain = address != null && ADDRESS.matcher(address).matches();
    return new Origin(channel, plain ? address : null);
  }
}
