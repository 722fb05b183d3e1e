package dev.kaizen.compliance.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.background.Later;
import dev.kaizen.compliance.privacy.SubjectRequest.Closure;
import dev.kaizen.compliance.privacy.SubjectRequest.Kind;
import dev.kaizen.compliance.privacy.SubjectRequest.Proposal;
import dev.kaizen.compliance.privacy.SubjectRequest.Search;
import dev.kaizen.compliance.privacy.SubjectRequest.Status;
import dev.kaizen.compliance.store.SubjectStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people ask about their own data: within a month it is found, told, mended or erased. An
 * erasure is proposed by one person and carried out by another; the audit log keeps that it was
 * done and to what, and not whom it concerned.
 */
@Stateless
public class SubjectRequestService {
  private static final int LONGEST = 2_000;
  private static final int VERIFIED = 500;

  @Inject private SubjectStore store;
  @Inject private SecretVault vault;
  @Inject private AuditLog audit;
  @Inject private Later later;
  @Inject private Clock clock;

  /** The open ones first, what is due first on top. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<SubjectRequest> list(PageRequest page) {
    return store.page(page).map(this::unsealed);
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public SubjectRequest get(UUID id) {
    return unsealed(store.find(id).orElseThrow(() -> unknown(id)));
  }

  /** Those still to be decided on first. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<SubjectPlace> places(UUID id, PageRequest page) {
    get(id);
    return store.places(id, page);
  }

  /**
   * Records a request and begins to search for what names the person.
   *
   * @param verified how it was made sure that the person is the one the data tells of
   * @param receivedAt when it reached the organization, at the latest now: the month starts here
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public SubjectRequest open(Kind kind, Subject subject, String verified, Instant receivedAt) {
    Instant now = clock.instant();
    if (receivedAt.isAfter(now)) {
      throw invalid("receivedAt lies in the future");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    SubjectRequest request =
        new SubjectRequest(
            id,
            kind,
            subject,
            said("verified", verified, VERIFIED),
            receivedAt,
            SubjectRequest.dueAt(receivedAt, false),
            null,
            Callers.current().username(),
            now,
            new Search(Search.State.NONE, null, false),
            null,
            null,
            Status.OPEN,
            1);
    store.add(request, vault.seal(purpose(id), subject.toBytes()));
    tell(
        "subject-request.opened",
        id,
        Map.of(
            "kind", kind.name(),
            "receivedAt", receivedAt.toString(),
            "dueAt", request.dueAt().toString()));
    return startSearch(id);
  }

  /** Searches once more: what is kept stays kept. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public SubjectRequest search(UUID id) {
    SubjectRequest request = open(id);
    if (request.search().state() == Search.State.RUNNING) {
      return request;
    }
    return startSearch(id);
  }

  /**
   * Leaves a place as it is, and out of what is told; or takes that back.
   *
   * @param why null to take it back
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public void keep(UUID id, SubjectPlace.Kind kind, String place, @Nullable String why) {
    requireEditable(open(id));
    String me = Callers.current().username();
    boolean found =
        why == null
            ? store.keep(id, kind, place, null, null)
            : store.keep(id, kind, place, said("why", why, LONGEST), me);
    if (!found) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND, "The request lists no %s '%s'".formatted(kind, place));
    }
    tell(
        why == null ? "subject-request.place-taken" : "subject-request.place-kept",
        id,
        Map.of("kind", kind.name(), "place", place));
  }

  /** Asks a second person to have all listed places erased that are not kept. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public SubjectRequest propose(UUID id) {
    SubjectRequest request = open(id);
    if (request.kind() != Kind.ERASURE) {
      throw wrongState("It was not asked for erasure: this one is for " + request.kind());
    }
    requireEditable(request);
    requireSearched(request);
    requireNothingByHand(id);
    Proposal proposal = new Proposal(Callers.current().username(), clock.instant(), null, null);
    tell("subject-request.erasure-proposed", id, counts(store.open(id)));
    return change(request.proposed(proposal, Status.PROPOSED));
  }

  /** Takes a proposal back; anybody may who could have made it. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public SubjectRequest takeBack(UUID id) {
    SubjectRequest request = open(id);
    if (request.status() != Status.PROPOSED) {
      throw wrongState("No erasure is proposed");
    }
    tell("subject-request.erasure-taken-back", id, Map.of());
    return change(request.proposed(null, Status.OPEN));
  }

  /**
   * Destroys all that is listed and not kept, for good and in one transaction: all of it or, when
   * something is on legal hold or still under way, nothing. Then it is searched once more; when
   * nothing is found, the request is done and forgets who asked.
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  @StepUp(DangerousAct.ERASE)
  public SubjectRequest confirm(UUID id) {
    SubjectRequest request = open(id);
    Proposal proposal = request.proposal();
    if (proposal == null || request.status() != Status.PROPOSED) {
      throw wrongState("No erasure is proposed");
    }
    String me = Callers.current().username();
    if (proposal.by().equals(me)) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "You proposed it: another person must have it carried out");
    }
    List<SubjectPlace> places = store.open(id);
    requireNothingByHand(id);
    String cause = "subject-request:" + id;
    places.forEach(place -> store.dispose(place, cause));
    store.disposeAnswers(subjectOf(request).pattern());
    Map<String, Object> facts = new TreeMap<>(counts(places));
    facts.put("proposedBy", proposal.by());
    facts.put(
        "placesHash",
        JsonText.sha256(places.stream().map(p -> p.kind() + ":" + p.id()).sorted().toList()));
    tell("subject-request.erased", id, facts);
    store.update(
        request.proposed(
            new Proposal(proposal.by(), proposal.at(), me, clock.instant()), Status.OPEN));
    return startSearch(id);
  }

  /** Two more months, once and before the first is over, since it is a complex one (12(3)). */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public SubjectRequest extend(UUID id, String why) {
    SubjectRequest r = open(id);
    if (r.extendedWhy() != null) {
      throw wrongState("It was extended already");
    }
    if (r.isLate(clock.instant())) {
      throw wrongState("Its month is over: it can no longer be extended");
    }
    Instant due = SubjectRequest.dueAt(r.receivedAt(), true);
    tell("subject-request.extended", id, Map.of("dueAt", due.toString()));
    return change(r.extended(said("why", why, LONGEST)));
  }

  /**
   * Ends it with what was told or done. An erasure ends by itself; by hand only when nothing is
   * left that names the person.
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public SubjectRequest close(UUID id, String outcome) {
    SubjectRequest request = open(id);
    requireEditable(request);
    if (request.kind() == Kind.ERASURE) {
      requireSearched(request);
      if (!store.open(id).isEmpty()) {
        throw wrongState("Places are left that name the person: have them erased, or say why not");
      }
    }
    return end(request, Status.DONE, outcome);
  }

  /** Ends it without doing what was asked (12(4), 12(5)). */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public SubjectRequest refuse(UUID id, String why) {
    SubjectRequest request = open(id);
    requireEditable(request);
    return end(request, Status.REFUSED, why);
  }

  private static Subject subjectOf(SubjectRequest request) {
    if (request.subject() == null) {
      throw wrongState("Who asked is erased");
    }
    return request.subject();
  }

  /** What to search for; empty when nobody waits for it any more. */
  @TenantScoped(Permission.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<String> wanted(UUID id) {
    return store
        .find(id)
        .map(this::unsealed)
        .filter(r -> r.isOpen() && r.search().state() == Search.State.RUNNING)
        .map(r -> subjectOf(r).pattern());
  }

  /** Ends a search. After an erasure that left nothing, that is the end of the request, too. */
  @TenantScoped(Permission.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void searched(UUID id, Search.State state, boolean more) {
    SubjectRequest request = open(id);
    store.searched(id, state, clock.instant(), more);
    Proposal proposal = request.proposal();
    if (state == Search.State.DONE
        && !more
        && request.status() == Status.OPEN
        && proposal != null
        && proposal.confirmedBy() != null
        && store.open(id).isEmpty()) {
      List<String> kept = store.kept(id);
      end(
          request,
          Status.DONE,
          "Erased. Searched again: nothing names the person any more"
              + (kept.isEmpty() ? "" : " but what stays for a reason: " + String.join(", ", kept)));
    }
  }

  private SubjectRequest end(SubjectRequest request, Status status, String outcome) {
    store.update(
        request.ended(
            status,
            new Closure(
                Callers.current().username(), clock.instant(), said("outcome", outcome, LONGEST))));
    if (request.kind() == Kind.ERASURE && status == Status.DONE) {
      store.forget(request.id());
    }
    tell(
        status == Status.DONE ? "subject-request.done" : "subject-request.refused",
        request.id(),
        Map.of("kind", request.kind().name()));
    return get(request.id());
  }

  private SubjectRequest startSearch(UUID id) {
    store.forgetPlaces(id);
    store.searching(id);
    // A key of its own: what is asked for while its like is still ending would be lost.
    later.ask(SubjectSearch.NAME, id + "/" + UUID.randomUUID(), clock.instant());
    return get(id);
  }

  private SubjectRequest open(UUID id) {
    SubjectRequest request = unsealed(store.locked(id).orElseThrow(() -> unknown(id)));
    if (!request.isOpen()) {
      throw wrongState("The request is closed");
    }
    return request;
  }

  private SubjectRequest change(SubjectRequest request) {
    store.update(request);
    return get(request.id());
  }

  private static void requireEditable(SubjectRequest request) {
    if (request.status() == Status.PROPOSED) {
      throw wrongState("An erasure is proposed: it is carried out or taken back first");
    }
  }

  private static void requireSearched(SubjectRequest request) {
    if (request.search().state() != Search.State.DONE) {
      throw wrongState("Search first: it is not known what names the person");
    }
  }

  private void requireNothingByHand(UUID id) {
    List<String> left =
        store.open(id).stream()
            .filter(place -> place.kind() == SubjectPlace.Kind.BY_HAND)
            .map(SubjectPlace::title)
            .toList();
    if (!left.isEmpty()) {
      throw wrongState(
          "The platform does not erase these; change them and search again, or say why they stay: "
              + left.stream().limit(10).collect(Collectors.joining("; ")));
    }
  }

  private static Map<String, Object> counts(List<SubjectPlace> places) {
    return new TreeMap<>(
        places.stream()
            .collect(Collectors.groupingBy(p -> p.kind().name(), Collectors.counting())));
  }

  private SubjectRequest unsealed(SubjectStore.Row row) {
    byte[] sealed = row.sealed();
    SubjectRequest r = row.request();
    if (sealed == null) {
      return r;
    }
    return r.of(Subject.fromBytes(vault.open(purpose(r.id()), sealed)));
  }

  private static String purpose(UUID id) {
    return "subject-request:" + id;
  }

  private void tell(String action, UUID id, Map<String, ?> facts) {
    audit.append(new AuditEvent(action, "subject-request", id.toString(), new TreeMap<>(facts)));
  }

  private static String said(String field, String text, int longest) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > longest) {
      throw invalid("%s: 1 to %d characters".formatted(field, longest));
    }
    return said;
  }

  private static KaizenException unknown(UUID id) {
    return new KaizenException(
        ErrorCode.NOT_FOUND, "There is no request of a data subject with the id " + id);
  }

  private static KaizenException wrongState(String message) {
    return new KaizenException(ErrorCode.WRONG_STATE, message);
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
