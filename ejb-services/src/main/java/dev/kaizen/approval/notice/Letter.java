package dev.kaizen.approval.notice;

import dev.kaizen.approval.ApprovalNews;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.mail.Mail;
import dev.kaizen.tenant.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a mail says: which request, who asked, by when, and where it is. Nothing of its arguments or
 * evidence, and no link that does more than open it.
 */
final class Letter {
  private static final int LONGEST_SUBJECT = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Letter() {}

  static Mail of(ApprovalNews.Kind kind, ApprovalRequest request, Person person, String console) {
    String title = line(request.title());
    String text =
        """
        Hello %s,

        %s

          %s

        Asked for by %s, workflow %s.
        %s
        Open it (you log in first):
        %s/approvals/%s

        This mail decides nothing. Answers to it are read by nobody.
        """
            .formatted(
                line(person.name().isBlank() ? person.username() : person.name()),
                sentence(kind, request),
                title,
                line(request.requestedBy()),
                line(request.origin()),
                deadline(request),
                console,
                request.id());
    return new Mail(
        person.email(), shortened("%s: %s".formatted(words(kind, request), title)), text);
  }

  private static String words(ApprovalNews.Kind kind, ApprovalRequest request) {
    return switch (kind) {
      case OPENED -> "For your decision";
      case REMINDED -> "Reminder";
      case ESCALATED -> "Escalated to you";
      case DELEGATED -> "Handed to you";
      case QUESTION -> "A question for you";
      case ANSWER -> "Your question was answered";
      case MENTIONED -> "You were mentioned";
      case ENDED -> outcome(request.status());
    };
  }

  private static String sentence(ApprovalNews.Kind kind, ApprovalRequest request) {
    return switch (kind) {
      case OPENED -> "this request waits for your decision:";
      case REMINDED -> "this request still waits for your decision:";
      case ESCALATED -> "nobody has decided this request yet, and now you may:";
      case DELEGATED -> "somebody asks you to decide this request:";
      case QUESTION -> "somebody who decides on this request of yours needs to know more:";
      case ANSWER -> "your question about this request was answered:";
      case MENTIONED -> "somebody mentioned you in a comment on this request:";
      case ENDED ->
          "this request of yours has come to its end (%s):"
              .formatted(outcome(request.status()).toLowerCase(Locale.ENGLISH));
    };
  }

  private static String outcome(ApprovalStatus status) {
    return switch (status) {
      case OPEN -> "Open";
      case APPROVED -> "Approved";
      case REJECTED -> "Rejected";
      case EXPIRED -> "Out of time";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  private static String deadline(ApprovalRequest request) {
    Instant due = request.dueAt();
    return request.status() != ApprovalStatus.OPEN || due == null
        ? ""
        : "To be decided by %s.%n".formatted(TIME.format(due));
  }

  /** Names and titles come from outside: none begins another line. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private static String shortened(String subject) {
    if (subject.length() <= LONGEST_SUBJECT) {
      return subject;
    }
    int end = LONGEST_SUBJECT - 1;
    boolean splits = Character.isHighSurrogate(subject.charAt(end - 1));
    return subject.substring(0, splits ? end - 1 : end) + "…";
  }
}
