package dev.kaizen.compliance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.privacy.Subject;
import dev.kaizen.compliance.privacy.SubjectPlace;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.shared.PageRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is found wherever the tenant's tables name them, and nowhere else. */
class SubjectPlacesTest {
  private static final UUID REQUEST = UUID.randomUUID();
  private static final UUID RUN = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final UUID ALONE = UUID.randomUUID();
  private static final Subject JANE =
      new Subject("Jane", List.of("Jane Doe", "jane@example.org", "mia.k"));

  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = database.newTenant();

  @BeforeEach
  void fill() {
    sql(
        "insert into workflow_version (name, version, status, title, definition, content_hash,"
            + " created_by) values ('w', 1, 'draft', 'W', '{\"prompt\":\"Ask Jane Doe\"}', 'h', 'wim')",
        run(RUN, "{\"who\":\"JANE@example.org\"}", "mia"),
        run(OTHER, "{\"who\":\"Jane Doering, janet@example.org\"}", "mia"),
        "insert into run_event (run_id, seq, at, kind, payload) values ('%s', 1, now(), 'Started', '{\"a\":\"x\\njane   doe\"}')"
            .formatted(RUN),
        request(UUID.randomUUID(), "run:" + RUN + ":ask:2", "Pay Jane Doe"),
        request(ALONE, "check:" + UUID.randomUUID(), "Pay Jane Doe"),
        "insert into approval_decision (id, request_id, decided_by, decision, comment, content_hash)"
            + " values (gen_random_uuid(), '%s', 'mia.k', 'approve', '', 'h')".formatted(ALONE),
        "insert into knowledge_base values ('kb', 'KB', '', 'm', 3, 'wim')",
        "insert into document values (gen_random_uuid(), 'kb', 'cv.txt', 'text/plain', 't', 1, 's', null, 1, 'wim', now(), 'x')",
        "insert into chunk select gen_random_uuid(), id, 'kb', 1, null, null, 'about Jane\nDoe', '[1,0,0]' from document",
        "insert into assessment (id, control, status, population, failing, evidence) values"
            + " (gen_random_uuid(), 'c', 'failing', 1, 1, '{\"item\":\"Jane Doe\"}')",
        "insert into incident (id, title, level, personal_data, detected_at, opened_by, opened_at)"
            + " values (gen_random_uuid(), 'Leak', 'LOW', true, now(), 'cora', now())",
        "insert into incident_note select id, 1, now(), 'cora', 'Jane Doe called' from incident",
        "insert into register_entry (kind, name, facts, changed_by, changed_at) values"
            + " ('WORKFLOW', 'w', '{\"recipients\":\"Jane Doe\"}', 'ada', now())",
        "insert into audit_entry values (1, now(), 'mia.k', 'a', 'b', 'c', '{ }',"
            + " decode(repeat('00', 32), 'hex'), decode(repeat('ab', 32), 'hex'))",
        "insert into subject_request (id, kind, verified, received_at, due_at, opened_by, opened_at,"
            + " status) values ('%s', 'ERASURE', 'v', now(), now() + interval '1 day', 'cora', now(), 'OPEN')"
                .formatted(REQUEST));
  }

  @Test
  void every_source_is_read_and_words_that_only_begin_alike_are_left() {
    List<SubjectPlace> places = search();
    assertThat(places)
        .extracting(p -> p.kind() + " " + p.foundIn())
        .containsExactlyInAnyOrder(
            "RUN input, steps, request for approval",
            "REQUEST request for approval",
            "DOCUMENT text",
            "ASSESSMENT items",
            "BY_HAND definition",
            "BY_HAND record or timeline",
            "BY_HAND facts",
            "BY_HAND 1 decisions",
            "BY_HAND 1 entries");
    assertThat(places)
        .extracting(SubjectPlace::id)
        .contains(RUN.toString())
        .doesNotContain(OTHER.toString());
  }

  @Test
  void what_is_kept_stays_kept_when_it_is_searched_again() {
    search();
    try (var transaction = new TenantTransaction(database, tenant)) {
      SubjectStore store = new SubjectStore(transaction.dataSource());
      assertThat(store.keep(REQUEST, SubjectPlace.Kind.BY_HAND, "audit-trail", "The law", "cora"))
          .isTrue();
      assertThat(store.keep(REQUEST, SubjectPlace.Kind.BY_HAND, "no such", "x", "cora")).isFalse();
      store.forgetPlaces(REQUEST);
      transaction.commit();
    }
    search();
    try (var transaction = new TenantTransaction(database, tenant)) {
      SubjectStore store = new SubjectStore(transaction.dataSource());
      assertThat(store.kept(REQUEST)).containsExactly("audit-trail");
      assertThat(store.open(REQUEST)).hasSize(8);
    }
  }

  @Test
  void places_are_paged_without_gap_or_repeat() {
    List<SubjectPlace> all = search();
    try (var transaction = new TenantTransaction(database, tenant)) {
      SubjectStore store = new SubjectStore(transaction.dataSource());
      List<SubjectPlace> paged = new java.util.ArrayList<>();
      String cursor = null;
      do {
        var page = store.places(REQUEST, new PageRequest(2, cursor));
        paged.addAll(page.items());
        cursor = page.nextCursor();
      } while (cursor != null);
      assertThat(paged).containsExactlyElementsOf(all);
    }
  }

  private List<SubjectPlace> search() {
    try (var transaction = new TenantTransaction(database, tenant)) {
      SubjectPlaces places = new SubjectPlaces(transaction.dataSource());
      for (int source = 0; source < SubjectPlaces.sources(); source++) {
        assertThat(places.add(source, REQUEST, JANE.pattern())).isFalse();
      }
      List<SubjectPlace> found =
          new SubjectStore(transaction.dataSource())
              .places(REQUEST, new PageRequest(100, null))
              .items();
      transaction.commit();
      return found;
    }
  }

  private static String run(UUID id, String input, String by) {
    return "insert into run (id, workflow, version, status, input, started_by)"
        + " values ('%s', 'w', 1, 'COMPLETED', '%s', '%s')".formatted(id, input, by);
  }

  private static String request(UUID id, String subject, String title) {
    return "insert into approval_request (id, subject, origin, title, question, reason, action,"
        + " evidence, content_hash, requested_by, approver_role, required, high_risk, status)"
        + " values ('%s', '%s', 'w v1', '%s', 'q', 'r', '{}', '[]', 'h', 'mia', 'reviewer', 1, false, 'approved')"
            .formatted(id, subject, title);
  }

  private void sql(String... statements) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + tenant.schema() + ", public");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
