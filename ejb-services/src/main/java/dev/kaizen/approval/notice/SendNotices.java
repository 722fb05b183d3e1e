package dev.kaizen.approval.notice;

import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.background.BackgroundWork;
import dev.kaizen.tenant.PeopleDirectory;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to each person that one notice is for. Tried again while nobody knows who that is. */
@ApplicationScoped
public class SendNotices implements BackgroundWork {
  static final String NAME = "approval-notice";

  @Inject private NoticeDesk desk;
  @Inject private PeopleDirectory people;

  @Inject
  @ConfigProperty(name = "kaizen.public.url", defaultValue = "http://localhost:9080")
  private String console;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    Notice notice = Notice.parse(key);
    Optional<ApprovalRequest> request = desk.request(notice.request());
    if (request.isPresent()) {
      List<Person> known = notice.people().isEmpty() ? deciders() : named(notice.people());
      desk.write(notice, request.get(), known, console);
    }
    return new Outcome.Done();
  }

  private List<Person> deciders() {
    Map<String, Person> found = new TreeMap<>();
    for (Role role : Permission.APPROVAL_DECIDE.roles()) {
      people.withRole(role).forEach(person -> found.put(person.username(), person));
    }
    return List.copyOf(found.values());
  }

  private List<Person> named(List<String> names) {
    List<Person> found = new ArrayList<>();
    names.stream().distinct().forEach(name -> people.find(name).ifPresent(found::add));
    return found;
  }
}
