package dev.kaizen.workflow.store;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.workflow.WorkflowSummary;
import dev.kaizen.workflow.WorkflowVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Workflow versions by JPA. */
@Dependent
class JpaWorkflowStore implements WorkflowStore {
  @PersistenceContext(unitName = "kaizen")
  private EntityManager em;

  /** When something last happened to a workflow, and what is published of it. */
  private record Standing(@Nullable Integer published, Instant updatedAt) {}

  @Override
  public Page<WorkflowSummary> list(PageRequest page) {
    List<String> after = page.after(1);
    List<WorkflowVersionRow> rows =
        rows("""
                select v from WorkflowVersionRow v
                where v.name > :after and v.version =
                  (select max(w.version) from WorkflowVersionRow w where w.name = v.name)
                order by v.name
                """)
            .setParameter("after", after == null ? "" : after.getFirst())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    List<WorkflowVersionRow> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    Map<String, Standing> standings = standings(shown.stream().map(r -> r.name).toList());
    return new Page<>(
        shown.stream().map(r -> summary(r, standings)).toList(),
        rows.size() > page.limit() ? PageRequest.cursorOf(shown.getLast().name) : null);
  }

  private Map<String, Standing> standings(List<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    return em
        .createQuery(
            """
            select v.name, max(case when v.status = 'published' then v.version else 0 end),
              max(v.createdAt), max(v.publishedAt)
            from WorkflowVersionRow v where v.name in :names group by v.name
            """,
            Object[].class)
        .setParameter("names", names)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (String) row[0], JpaWorkflowStore::standing));
  }

  private static Standing standing(Object[] row) {
    int published = ((Number) row[1]).intValue();
    Instant updated =
        Stream.of(row[2], row[3])
            .filter(Objects::nonNull)
            .map(time -> ((OffsetDateTime) time).toInstant())
            .max(Instant::compareTo)
            .orElseThrow();
    return new Standing(published == 0 ? null : published, updated);
  }

  private static WorkflowSummary summary(WorkflowVersionRow row, Map<String, Standing> standings) {
    WorkflowVersion newest = WorkflowVersionMapper.value(row);
    Standing standing = Objects.requireNonNull(standings.get(row.name));
    return new WorkflowSummary(
        newest.name(),
        newest.definition().title(),
        newest.definition().description(),
        newest.version(),
        standing.published(),
        standing.updatedAt());
  }

  @Override
  public Page<WorkflowVersion> versions(String name, PageRequest page) {
    List<String> after = page.after(1);
    List<WorkflowVersionRow> rows =
        rows("select v from WorkflowVersionRow v where v.name = :name and v.version < :below"
                + " order by v.version desc")
            .setParameter("name", name)
            .setParameter("below", after == null ? Integer.MAX_VALUE : number(after.getFirst()))
            .setMaxResults(page.limit() + 1)
            .getResultList();
    List<WorkflowVersionRow> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    return new Page<>(
        shown.stream().map(WorkflowVersionMapper::value).toList(),
        rows.size() > page.limit() ? PageRequest.cursorOf(shown.getLast().version) : null);
  }

  @Override
  public Optional<WorkflowVersion> find(String name, int version) {
    return Optional.ofNullable(
            em.find(WorkflowVersionRow.class, new WorkflowVersionKey(name, version)))
        .map(WorkflowVersionMapper::value);
  }

  @Override
  public Optional<WorkflowVersion> newest(String name) {
    return first(
        rows("select v from WorkflowVersionRow v where v.name = :name order by v.version desc")
            .setParameter("name", name));
  }

  @Override
  public Optional<WorkflowVersion> newestPublished(String name) {
    return first(
        rows("select v from WorkflowVersionRow v where v.name = :name"
                + " and v.status = 'published' order by v.version desc")
            .setParameter("name", name));
  }

  @Override
  public Optional<WorkflowVersion> lock(String name, int version) {
    return Optional.ofNullable(locked(name, version)).map(WorkflowVersionMapper::value);
  }

  @Override
  public WorkflowVersion add(WorkflowVersion draft) {
    WorkflowVersionRow row = WorkflowVersionMapper.row(draft);
    try {
      em.persist(row);
      em.flush();
    } catch (PersistenceException e) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "Version %d of '%s' was added by somebody else meanwhile: reload and try again"
              .formatted(draft.version(), draft.name()),
          e);
    }
    return WorkflowVersionMapper.value(row);
  }

  @Override
  public WorkflowVersion markPublished(String name, int version, String by, Instant at) {
    WorkflowVersionRow row = Objects.requireNonNull(locked(name, version));
    row.status = WorkflowVersionRow.PUBLISHED;
    row.publishedBy = by;
    row.publishedAt = at.atOffset(ZoneOffset.UTC);
    em.flush();
    return WorkflowVersionMapper.value(row);
  }

  private @Nullable WorkflowVersionRow locked(String name, int version) {
    return em.find(
        WorkflowVersionRow.class,
        new WorkflowVersionKey(name, version),
        LockModeType.PESSIMISTIC_WRITE);
  }

  private TypedQuery<WorkflowVersionRow> rows(String jpql) {
    return em.createQuery(jpql, WorkflowVersionRow.class);
  }

  private static Optional<WorkflowVersion> first(TypedQuery<WorkflowVersionRow> query) {
    return query.setMaxResults(1).getResultStream().findFirst().map(WorkflowVersionMapper::value);
  }

  private static int number(String cursor) {
    return PageRequest.read(cursor, Integer::valueOf);
  }
}
