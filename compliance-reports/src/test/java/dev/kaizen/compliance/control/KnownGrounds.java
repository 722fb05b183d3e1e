package dev.kaizen.compliance.control;

import dev.kaizen.audit.AuditHead;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.model.provider.EgressPolicy;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.SessionLimits;
import dev.kaizen.verifier.AuditChain;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a server would say, with the real policy on where it may call. */
final class KnownGrounds implements Grounds {
  AuditVerification chain =
      new AuditVerification(true, 0, new AuditHead(0, AuditChain.START), null, null);

  /** What the operator lists. */
  String allowed = "models.example.com";

  SessionLimits limits =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(10), Duration.ofMinutes(5));

  private final List<Person> people = new ArrayList<>();

  KnownGrounds with(String username, String email) {
    people.removeIf(person -> person.username().equals(username));
    people.add(new Person(username, username, email, Set.of(Role.MEMBER), true));
    return this;
  }

  void loses(String username) {
    people.removeIf(person -> person.username().equals(username));
  }

  @Override
  public AuditVerification auditLog() {
    return chain;
  }

  @Override
  public List<Person> people() {
    return List.copyOf(people);
  }

  @Override
  public SessionLimits sessionLimits() {
    return limits;
  }

  @Override
  public @Nullable String egressRefusal(String url) {
    try {
      new EgressPolicy(allowed, host -> List.of(InetAddress.getByAddress(new byte[] {8, 8, 8, 8})))
          .require(url);
      return null;
    } catch (KaizenException e) {
      return e.getMessage();
    }
  }
}
