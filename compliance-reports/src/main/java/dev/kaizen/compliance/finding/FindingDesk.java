package dev.kaizen.compliance.finding;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.store.FindingStore;
import dev.kaizen.sdk.json.JsonText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the findings against what an assessment found, in its transaction: an item that fails has
 * one, and one whose item holds again is resolved. That is the re-test, and there is no other way
 * to be rid of a finding.
 */
@Dependent
public class FindingDesk {
  private static final String PROBLEM = "problem";
  private static final String NOT_EVALUATED = "the control could not be evaluated";

  private final FindingStore store;
  private final AuditLog audit;

  @Inject
  public FindingDesk(FindingStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  public void follow(List<Assessment> assessments, Instant now) {
    store.endAcceptances(now);
    for (Assessment assessment : assessments) {
      follow(assessment, now);
    }
  }

  private void follow(Assessment assessment, Instant now) {
    String control = assessment.card().id();
    Map<String, Finding> live =
        store.live(control).stream()
            .collect(Collectors.toMap(finding -> key(finding.item()), finding -> finding));
    Map<String, Map<String, Object>> failing = failing(assessment);
    failing.forEach(
        (key, item) -> {
          Finding known = live.get(key);
          if (known == null) {
            open(control, key, item, now);
          } else if (!known.problem().equals(problem(item))) {
            store.word(known.id(), problem(item));
          }
        });
    // Of a longer list only its first part is known, and what is not on that may fail as well.
    if (assessment.findings().failing() == assessment.findings().failingItems().size()) {
      resolve(live, failing.keySet(), now);
    }
  }

  private void open(String control, String key, Map<String, Object> item, Instant now) {
    Severity severity = Severity.of(control);
    Finding finding =
        new Finding(
            UuidCreator.getTimeOrderedEpoch(),
            control,
            item,
            problem(item),
            severity,
            Finding.Status.OPEN,
            store.ownerOf(control).orElse(null),
            now.plus(severity.limit()),
            "",
            now,
            null,
            null,
            1);
    if (store.add(finding, key)) {
      tell("finding.opened", finding, Map.of("severity", severity.name()));
    }
  }

  private void resolve(Map<String, Finding> live, Set<String> failing, Instant now) {
    live.forEach(
        (key, finding) -> {
          if (!failing.contains(key) && store.resolve(finding.id(), now)) {
            tell("finding.resolved", finding, Map.of("by", "assessment"));
          }
        });
  }

  void tell(String action, Finding finding, Map<String, Object> facts) {
    Map<String, Object> told = new TreeMap<>(facts);
    told.put("control", finding.control());
    audit.append(new AuditEvent(action, "finding", finding.id().toString(), told));
  }

  private static String problem(Map<String, Object> item) {
    return String.valueOf(item.getOrDefault(PROBLEM, NOT_EVALUATED));
  }

  private static Map<String, Map<String, Object>> failing(Assessment assessment) {
    if (assessment.status() != ControlStatus.Status.FAILING) {
      return Map.of();
    }
    List<Map<String, Object>> items = assessment.findings().failingItems();
    return (items.isEmpty() ? List.of(Map.<String, Object>of()) : items)
        .stream().collect(Collectors.toMap(FindingDesk::key, item -> item, (a, b) -> a));
  }

  /** What says which item it is: all but when it was and what is wrong with it. */
  private static String key(Map<String, Object> item) {
    Map<String, Object> identity = new TreeMap<>(item);
    identity.remove("at");
    identity.remove(PROBLEM);
    return JsonText.sha256(identity);
  }
}
