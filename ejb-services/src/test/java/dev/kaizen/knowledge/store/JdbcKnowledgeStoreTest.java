package dev.kaizen.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.knowledge.Document;
import dev.kaizen.knowledge.KnowledgeBase;
import dev.kaizen.sdk.knowledge.Chunk;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.offline.OfflineEmbedder;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcKnowledgeStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final OfflineEmbedder EMBEDDER = new OfflineEmbedder();
  private static TestDatabase database;
  private static TenantSchema tenant;

  private final String base = "b-" + UUID.randomUUID();
  private final UUID document = UUID.randomUUID();

  @BeforeAll
  static void tenant() {
    database = TestDatabase.require();
    tenant = database.newTenant();
  }

  @BeforeEach
  void fill() {
    assertThat(holds(s -> s.add(base(base, OfflineEmbedder.NAME, 256)))).isTrue();
    assertThat(
            add(
                base,
                document,
                "1",
                "Purchases above 10,000 EUR are approved by two reviewers.",
                "Gifts from suppliers are refused.",
                "It's a don't-care \\ case."))
        .isTrue();
  }

  @Test
  void a_name_is_taken_once() {
    assertThat(holds(s -> s.add(base(base, OfflineEmbedder.NAME, 256)))).isFalse();
  }

  @Test
  void the_same_bytes_are_stored_once() {
    assertThat(add(base, UUID.randomUUID(), "1", "Else.")).isFalse();
    assertThat(with(s -> s.withContent(base, "1")).orElseThrow().id()).isEqualTo(document);
    assertThat(with(s -> s.base(base)).orElseThrow())
        .extracting(KnowledgeBase::documents, KnowledgeBase::chunks)
        .containsExactly(1L, 3L);
  }

  @Test
  void nearest_finds_by_similarity_with_its_score() {
    List<Passage> found = with(s -> s.nearest(base, vector("who approves purchases"), 2));
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().text()).startsWith("Purchases above");
    assertThat(found.getFirst().heading()).isEqualTo("Rules");
    assertThat(found.getFirst().page()).isEqualTo(1);
    assertThat(found.getFirst().title()).isEqualTo("Title 1");
    assertThat(found.getFirst().score()).isBetween(0.2, 1.0);
  }

  @Test
  void a_query_without_words_is_near_to_nothing() {
    assertThat(passages(s -> s.nearest(base, vector("?"), 5))).isEmpty();
    assertThat(passages(s -> s.matching(base, "the ? of", 5))).isEmpty();
  }

  @Test
  void matching_prefers_what_holds_all_and_still_finds_what_holds_some() {
    List<Passage> found =
        with(s -> s.matching(base, "which gifts of the suppliers are refused and approved?", 5));
    assertThat(found).hasSizeGreaterThanOrEqualTo(2);
    assertThat(found.getFirst().text()).startsWith("Gifts");
  }

  @Test
  void operators_and_quotes_in_a_query_are_only_text() {
    for (String query :
        List.of("it's ' | & ! <-> :* ( \\ gifts", "\"gifts", "'; drop table chunk")) {
      assertThat(passages(s -> s.matching(base, query, 5))).as(query).isNotNull();
    }
    assertThat(passages(s -> s.matching(base, "it's ' | & ! <-> :* ( \\ gifts", 5))).isNotEmpty();
  }

  @Test
  void a_search_sees_its_own_base_only_even_when_another_is_nearer() {
    String other = "o-" + UUID.randomUUID();
    with(s -> s.add(base(other, OfflineEmbedder.NAME, 256)));
    String[] texts = new String[300];
    java.util.Arrays.fill(texts, "who approves purchases");
    add(other, UUID.randomUUID(), "2", texts);
    assertThat(passages(s -> s.nearest(base, vector("who approves purchases"), 3)))
        .hasSize(3)
        .allMatch(p -> p.documentId().equals(document.toString()));
    assertThat(passages(s -> s.matching(base, "approves purchases", 3)))
        .allMatch(p -> p.documentId().equals(document.toString()));
  }

  @Test
  void a_large_base_is_searched_by_the_index_of_its_dimension() {
    try (var transaction = new TenantTransaction(database, tenant)) {
      var byIndex = new JdbcKnowledgeStore(transaction.dataSource(), 0);
      assertThat(byIndex.nearest(base, vector("gifts from suppliers"), 1))
          .singleElement()
          .satisfies(p -> assertThat(p.text()).startsWith("Gifts"));
    }
  }

  @Test
  void a_base_of_a_dimension_without_an_index_is_searched_too() {
    String small = "s-" + UUID.randomUUID();
    with(s -> s.add(base(small, "tiny", 3)));
    var chunk = new Chunk(0, null, null, "Tiny.");
    with(
        s ->
            s.add(
                document(small, UUID.randomUUID(), "3", 1),
                new byte[] {3},
                List.of(chunk),
                List.of(new float[] {1, 0, 0})));
    assertThat(passages(s -> s.nearest(small, new float[] {1, 0.1f, 0}, 3)))
        .singleElement()
        .satisfies(p -> assertThat(p.page()).isNull());
  }

  @Test
  void a_deleted_document_takes_its_chunks_along() {
    assertThat(holds(s -> s.delete(base, document))).isTrue();
    assertThat(holds(s -> s.delete(base, document))).isFalse();
    assertThat(with(s -> s.document(base, document)).isPresent()).isFalse();
    assertThat(passages(s -> s.matching(base, "purchases", 5))).isEmpty();
  }

  @Test
  void lists_go_on_where_the_page_before_ended() {
    for (int i = 0; i < 4; i++) {
      add(base, UUID.randomUUID(), "more-" + i, "Text.");
    }
    List<UUID> seen = new ArrayList<>();
    PageRequest next = PageRequest.first(2);
    while (true) {
      PageRequest request = next;
      Page<Document> page = with(s -> s.documents(base, request));
      page.items().forEach(d -> seen.add(d.id()));
      if (page.nextCursor() == null) {
        break;
      }
      next = new PageRequest(2, page.nextCursor());
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates().contains(document);
    assertThat(with(s -> s.bases(PageRequest.first(1))).nextCursor()).isNotNull();
  }

  private boolean add(String to, UUID id, String sha256, String... texts) {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      chunks.add(new Chunk(i, 1, "Rules", texts[i]));
    }
    return with(
        s ->
            s.add(
                document(to, id, sha256, texts.length),
                new byte[] {1},
                chunks,
                EMBEDDER.embed(List.of(texts))));
  }

  private static Document document(String base, UUID id, String sha256, int chunks) {
    return new Document(
        id, base, "a.txt", "text/plain", "Title " + sha256, 5, sha256, null, chunks, "wim", NOW);
  }

  private static KnowledgeBase base(String name, String model, int dimension) {
    return new KnowledgeBase(name, "T", "D", model, dimension, 0, 0, "wim", NOW);
  }

  private static float[] vector(String text) {
    return EMBEDDER.embed(List.of(text)).getFirst();
  }

  private static boolean holds(Predicate<KnowledgeStore> work) {
    return with(work::test);
  }

  private static List<Passage> passages(Function<KnowledgeStore, List<Passage>> work) {
    return with(work);
  }

  private static <T> T with(Function<KnowledgeStore, T> work) {
    try (var transaction = new TenantTransaction(database, tenant)) {
      T result = work.apply(new JdbcKnowledgeStore(transaction.dataSource()));
      transaction.commit();
      return result;
    }
  }
}
