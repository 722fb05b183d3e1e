package dev.kaizen.tenantadmin.review;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.Member;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a sound campaign and a sound decision are. */
final class ReviewPolicy {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 500;

  private ReviewPolicy() {}

  static String name(String name) {
    return text("name", name, LONGEST_NAME);
  }

  static String reason(String reason) {
    return text("reason", reason, LONGEST_REASON);
  }

  static void requireFuture(Instant dueAt, Instant now) {
    if (!dueAt.isAfter(now)) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "dueAt must lie in the future");
    }
  }

  /** None named means all that a tenant has. */
  static Set<Role> roles(Set<Role> named) {
    if (named.contains(Role.PLATFORM_ADMIN)) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "platform-admin is no role of a tenant");
    }
    return named.isEmpty()
        ? EnumSet.complementOf(EnumSet.of(Role.PLATFORM_ADMIN))
        : EnumSet.copyOf(named);
  }

  /** One for each member with one of the roles; INVALID_INPUT when there is none. */
  static List<ReviewLine> lines(List<Member> members, Set<Role> roles) {
    List<ReviewLine> lines =
        members.stream()
            .map(m -> new ReviewLine(m.username(), both(m.roles(), roles), null, null, null, null))
            .filter(line -> !line.roles().isEmpty())
            .sorted(Comparator.comparing(ReviewLine::username))
            .toList();
    if (lines.isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "roles names none that anybody has");
    }
    return lines;
  }

  static void requireNotOwn(String reviewer, String username) {
    if (reviewer.equals(username)) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES,
          "These are your own roles: another person must look at them");
    }
  }

  /** Of the roles the member has now, those that stay when the line's are taken away. */
  static Set<Role> left(Member member, ReviewLine line) {
    Set<Role> left = EnumSet.noneOf(Role.class);
    left.addAll(member.roles());
    left.removeAll(line.roles());
    return left;
  }

  private static Set<Role> both(Set<Role> some, Set<Role> others) {
    Set<Role> both = EnumSet.noneOf(Role.class);
    both.addAll(some);
    both.retainAll(others);
    return both;
  }

  private static String text(String field, String text, int longest) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > longest) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "%s must have 1 to %d characters".formatted(field, longest));
    }
    return stripped;
  }
}
