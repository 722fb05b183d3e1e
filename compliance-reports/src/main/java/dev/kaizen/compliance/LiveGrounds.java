package dev.kaizen.compliance;

import dev.kaizen.audit.AuditService;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.compliance.control.Grounds;
import dev.kaizen.model.provider.EgressPolicy;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.PeopleDirectory;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.SessionLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The running server's word, for the bound tenant. */
@Dependent
class LiveGrounds implements Grounds {
  @Inject private AuditService audit;
  @Inject private PeopleDirectory directory;
  @Inject private EgressPolicy egress;

  @Override
  public AuditVerification auditLog() {
    return audit.verify();
  }

  @Override
  public List<Person> people() {
    Map<String, Person> people = new TreeMap<>();
    for (Role role : Role.values()) {
      directory.withRole(role).forEach(person -> people.put(person.username(), person));
    }
    return List.copyOf(people.values());
  }

  @Override
  public SessionLimits sessionLimits() {
    return directory.sessionLimits();
  }

  @Override
  public @Nullable String egressRefusal(String url) {
    try {
      egress.require(url);
      return null;
    } catch (KaizenException e) {
      return e.getMessage();
    }
  }
}
