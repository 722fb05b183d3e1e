package dev.kaizen.approval.store;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests and decisions by JPA; lists, whose order is the database's, by SQL. */
@Dependent
class JpaApprovalStore implements ApprovalStore {
  @PersistenceContext(unitName = "kaizen")
  private EntityManager em;

  @Override
  public void add(ApprovalRequest request) {
    em.persist(ApprovalMapper.row(request));
    em.flush();
  }

  @Override
  public Optional<ApprovalRequest> find(UUID id) {
    return Optional.ofNullable(em.find(ApprovalRequestRow.class, id)).map(this::complete);
  }

  @Override
  public Optional<ApprovalRequest> lock(UUID id) {
    return Optional.ofNullable(locked(id)).map(this::complete);
  }

  @Override
  public List<ApprovalRequest> lockOpen(String subjectPrefix) {
    return ofSubject("r.status = 'open' and", subjectPrefix, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public List<ApprovalRequest> lockOpenShowing(String text) {
    return em.createQuery(
            "select r from ApprovalRequestRow r where r.status = 'open' and locate(:text,"
                + " r.evidence) > 0 order by r.id",
            ApprovalRequestRow.class)
        .setParameter("text", text)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(this::complete)
        .toList();
  }

  @Override
  public List<ApprovalRequest> ofSubject(String subjectPrefix) {
    return ofSubject("", subjectPrefix, LockModeType.NONE);
  }

  private List<ApprovalRequest> ofSubject(String condition, String prefix, LockModeType lock) {
    return em.createQuery(
            "select r from ApprovalRequestRow r where "
                + condition
                + " r.subject >= :from and r.subject < :to order by r.id",
            ApprovalRequestRow.class)
        .setParameter("from", prefix)
        .setParameter("to", prefix + Character.MAX_VALUE)
        .setLockMode(lock)
        .getResultStream()
        .map(this::complete)
        .toList();
  }

  @Override
  public ApprovalRequest update(ApprovalRequest request) {
    ApprovalRequestRow row = Objects.requireNonNull(locked(request.id()));
    ApprovalMapper.copyProgress(request, row);
    em.flush();
    return complete(row);
  }

  @Override
  public void addDecision(UUID request, ApprovalDecision decision) {
    em.persist(ApprovalMapper.row(request, decision));
    em.flush();
  }

  @Override
  public void voidDecisions(UUID request, String why) {
    em.createQuery(
            "update ApprovalDecisionRow d set d.voided = :why where d.requestId = :id and d.voided is"
                + " null")
        .setParameter("why", why)
        .setParameter("id", request)
        .executeUpdate();
  }

  @Override
  public boolean voidDecision(UUID request, String decidedBy, String why) {
    return em.createQuery(
                "update ApprovalDecisionRow d set d.voided = :why where d.requestId = :id and"
                    + " d.voided is null and d.decidedBy = :by")
            .setParameter("why", why)
            .setParameter("id", request)
            .setParameter("by", decidedBy)
            .executeUpdate()
        == 1;
  }

  @Override
  public List<ApprovalRequest> latest(int most) {
    List<ApprovalRequestRow> rows =
        em.createQuery(
                "select r from ApprovalRequestRow r order by r.createdAt desc, r.id desc",
                ApprovalRequestRow.class)
            .setMaxResults(most)
            .getResultList();
    return complete(rows);
  }

  @Override
  public List<UUID> openIds(UUID after, int most) {
    return em.createQuery(
            "select r.id from ApprovalRequestRow r where r.status = 'open' and r.id > :after order by"
                + " r.id",
            UUID.class)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  private List<ApprovalRequest> complete(List<ApprovalRequestRow> rows) {
    Map<UUID, List<ApprovalDecisionRow>> decisions = decisions(rows);
    return rows.stream()
        .map(r -> ApprovalMapper.value(r, decisions.getOrDefault(r.id, List.of())))
        .toList();
  }

  @Override
  public Page<ApprovalRequest> list(
      ApprovalFilter filter, Voter voter, Instant now, PageRequest page) {
    ApprovalQuery part = new ApprovalQuery(filter, voter, now);
    Query query = em.createNativeQuery(part.page(page), ApprovalRequestRow.class);
    List<ApprovalRequestRow> rows =
        bind(query, part).setMaxResults(page.limit() + 1).getResultList().stream()
            .map(ApprovalRequestRow.class::cast)
            .toList();
    List<ApprovalRequestRow> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    return new Page<>(
        complete(shown), rows.size() > page.limit() ? part.cursorAt(shown.getLast()) : null);
  }

  @Override
  public long countDecidable(Voter voter, Instant now) {
    ApprovalFilter decidable = new ApprovalFilter(ApprovalFilter.Stage.OPEN, true);
    ApprovalQuery part = new ApprovalQuery(decidable, voter, now);
    return ((Number) bind(em.createNativeQuery(part.count()), part).getSingleResult()).longValue();
  }

  private @Nullable ApprovalRequestRow locked(UUID id) {
    return em.find(ApprovalRequestRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private ApprovalRequest complete(ApprovalRequestRow row) {
    return ApprovalMapper.value(row, decisions(List.of(row)).getOrDefault(row.id, List.of()));
  }

  private Map<UUID, List<ApprovalDecisionRow>> decisions(List<ApprovalRequestRow> requests) {
    if (requests.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select d from ApprovalDecisionRow d where d.requestId in :ids order by d.at, d.id",
            ApprovalDecisionRow.class)
        .setParameter("ids", requests.stream().map(r -> r.id).toList())
        // Words are voided by statements, which the objects at hand do not learn of.
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .collect(Collectors.groupingBy(d -> d.requestId));
  }

  private static Query bind(Query query, ApprovalQuery part) {
    for (int i = 0; i < part.parameters().size(); i++) {
      query.setParameter(i + 1, part.parameters().get(i));
    }
    return query;
  }
}
