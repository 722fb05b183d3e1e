package dev.kaizen.compliance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.compliance.control.Findings;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingDesk;
import dev.kaizen.compliance.finding.FindingFilter;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Findings follow assessments: one an item, resolved by nothing but a later assessment. */
class FindingDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final TestDatabase database = TestDatabase.require();
  private final TenantTransaction transaction =
      new TenantTransaction(database, database.newTenant());
  private final FindingStore store = new FindingStore(transaction.dataSource());
  private final List<String> told = new ArrayList<>();
  private final FindingDesk desk = new FindingDesk(store, event -> told.add(event.action()));

  @AfterEach
  void done() {
    transaction.close();
  }

  @Test
  void failing_item_has_one_finding_however_often_it_is_assessed() {
    desk.follow(List.of(fails(item("a", 1), item("b", 2))), NOW);
    desk.follow(List.of(fails(item("a", 3), item("b", 4))), NOW.plusSeconds(60));
    assertThat(live()).extracting(f -> f.item().get("id")).containsExactlyInAnyOrder("a", "b");
    assertThat(told).containsExactly("finding.opened", "finding.opened");
  }

  @Test
  void finding_says_what_is_wrong_by_now() {
    desk.follow(List.of(fails(item("a", 1))), NOW);
    Map<String, Object> other = new HashMap<>(item("a", 2));
    other.put("problem", "is wrong in another way");
    desk.follow(List.of(fails(other)), NOW.plusSeconds(60));
    assertThat(live()).extracting(Finding::problem).containsExactly("is wrong in another way");
  }

  @Test
  void finding_is_due_by_its_severity_and_belongs_to_the_owner_of_the_control() {
    store.own("separation-of-duties", "cora", "ada", NOW);
    desk.follow(List.of(fails(item("a", 1))), NOW);
    Finding finding = live().getFirst();
    assertThat(finding.owner()).isEqualTo("cora");
    assertThat(finding.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(finding.isOverdue(NOW.plus(Duration.ofDays(8)))).isTrue();
  }

  @Test
  void item_that_holds_again_is_resolved_and_one_that_fails_again_is_another_finding() {
    desk.follow(List.of(fails(item("a", 1))), NOW);
    Finding first = live().getFirst();
    desk.follow(List.of(passes()), NOW.plusSeconds(60));
    assertThat(store.find(first.id()).orElseThrow().status()).isEqualTo(Finding.Status.RESOLVED);
    desk.follow(List.of(fails(item("a", 1))), NOW.plusSeconds(120));
    assertThat(live()).hasSize(1);
    assertThat(live().getFirst().id()).isNotEqualTo(first.id());
    assertThat(told).containsExactly("finding.opened", "finding.resolved", "finding.opened");
  }

  @Test
  void item_beyond_the_listed_ones_is_not_taken_for_one_that_holds() {
    desk.follow(List.of(fails(item("a", 1))), NOW);
    desk.follow(
        List.of(
            assessment(Status.FAILING, new Findings(200, 200, List.of(item("z", 1)), List.of()))),
        NOW.plusSeconds(60));
    assertThat(live()).extracting(f -> f.item().get("id")).containsExactlyInAnyOrder("a", "z");
  }

  @Test
  void control_that_cannot_be_evaluated_is_a_finding_until_it_can() {
    desk.follow(List.of(assessment(Status.FAILING, Findings.none())), NOW);
    assertThat(live().getFirst().problem()).isEqualTo("the control could not be evaluated");
    desk.follow(List.of(passes()), NOW.plusSeconds(60));
    assertThat(live()).isEmpty();
  }

  @Test
  void accepted_risk_comes_back_when_its_time_is_over() {
    desk.follow(List.of(fails(item("a", 1))), NOW);
    Finding finding = live().getFirst();
    assertThat(store.plan(finding.id(), "rita", NOW.plusSeconds(9000), "ask again", 1)).isTrue();
    var acceptance = new Finding.Acceptance("ada", NOW, NOW.plusSeconds(600), "no harm");
    assertThat(store.accept(finding.id(), acceptance, 1)).isFalse();
    assertThat(store.accept(finding.id(), acceptance, 2)).isTrue();
    desk.follow(List.of(fails(item("a", 1))), NOW.plusSeconds(599));
    assertThat(live().getFirst().status()).isEqualTo(Finding.Status.ACCEPTED);
    desk.follow(List.of(fails(item("a", 1))), NOW.plusSeconds(600));
    assertThat(live().getFirst().status()).isEqualTo(Finding.Status.IN_WORK);
  }

  @Test
  void pages_give_each_finding_once_what_is_due_first_and_the_resolved_last() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      items.add(item("i" + i, i));
    }
    desk.follow(List.of(assessment(Status.FAILING, new Findings(7, 7, items, List.of()))), NOW);
    desk.follow(
        List.of(assessment(Status.FAILING, new Findings(7, 4, items.subList(0, 4), List.of()))),
        NOW.plusSeconds(60));
    List<Finding> all = new ArrayList<>();
    PageRequest request = PageRequest.first(2);
    while (true) {
      Page<Finding> page = store.page(new FindingFilter(null, null, null, null), request);
      all.addAll(page.items());
      if (page.nextCursor() == null) {
        break;
      }
      request = new PageRequest(2, page.nextCursor());
    }
    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(all.subList(4, 7)).allMatch(f -> f.status() == Finding.Status.RESOLVED);
  }

  private List<Finding> live() {
    return store.page(FindingFilter.LIVE, PageRequest.first(100)).items();
  }

  private static Map<String, Object> item(String id, long minute) {
    Map<String, Object> item = new HashMap<>();
    item.put("id", id);
    item.put("at", NOW.plusSeconds(60 * minute).toString());
    item.put("problem", "is wrong");
    return item;
  }

  @SafeVarargs
  private static Assessment fails(Map<String, Object>... items) {
    return assessment(Status.FAILING, new Findings(9, items.length, List.of(items), List.of()));
  }

  private static Assessment passes() {
    return assessment(Status.PASSING, new Findings(9, 0, List.of(), List.of()));
  }

  private static Assessment assessment(Status status, Findings findings) {
    return new Assessment(
        new ControlCard(
            "separation-of-duties",
            4,
            "t",
            "a",
            "p",
            Map.of(Framework.SOC2, List.of("CC6.3")),
            Duration.ofHours(24)),
        status,
        findings,
        null);
  }
}
