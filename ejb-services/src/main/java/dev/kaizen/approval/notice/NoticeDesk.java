package dev.kaizen.approval.notice;

import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.engine.Seat;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.approval.store.DeputyStore;
import dev.kaizen.mail.Mailer;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The short transactions of those who tell; none is open while people are looked up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeDesk {
  @Inject private ApprovalStore store;
  @Inject private DeputyStore deputies;
  @Inject private Mailer mailer;
  @Inject private Clock clock;

  /** For the container. */
  public NoticeDesk() {}

  @TenantScoped(Permission.SYSTEM)
  public Optional<ApprovalRequest> request(UUID id) {
    return store.find(id);
  }

  /**
   * Hands a mail over for each of those the notice is for; done twice, each gets one all the same.
   */
  @TenantScoped(Permission.SYSTEM)
  public void write(Notice notice, ApprovalRequest request, List<Person> known, String console) {
    Instant now = clock.instant();
    for (Person person : known) {
      if (Audience.includes(notice, request, person, voter(person, now), now)) {
        mailer.send(mailId(notice, person), Letter.of(notice.kind(), request, person, console));
      }
    }
  }

  private Voter voter(Person person, Instant now) {
    return new Voter(
        person.username(),
        person.roles().stream().map(Role::tokenName).collect(Collectors.toSet()),
        deputies.of(person.username(), now).stream()
            .map(d -> new Seat(d.owner(), d.roles()))
            .toList(),
        deputies.standsFor(person.username(), now));
  }

  private static UUID mailId(Notice notice, Person person) {
    String name = "%s/%s".formatted(notice.id(), person.username());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
