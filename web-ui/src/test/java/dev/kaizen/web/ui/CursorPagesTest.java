package dev.kaizen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorPagesTest {
  private final List<Integer> all = IntStream.range(0, 120).boxed().toList();
  private final List<Integer> readFrom = new ArrayList<>();
  private final CursorPages<Integer> pages = new CursorPages<>(this::page);

  private Page<Integer> page(PageRequest request) {
    List<String> after = request.after(1);
    int from = after == null ? 0 : Integer.parseInt(after.getFirst());
    int to = Math.min(all.size(), from + request.limit());
    readFrom.add(from);
    return new Page<>(all.subList(from, to), to < all.size() ? PageRequest.cursorOf(to) : null);
  }

  private List<Integer> fetch(int offset, int limit) {
    return pages.fetch(new Query<>(offset, limit, List.of(), null, null)).toList();
  }

  @Test
  void pages_in_their_order_give_every_row_once() {
    List<Integer> found = new ArrayList<>();
    found.addAll(fetch(0, 50));
    found.addAll(fetch(50, 50));
    found.addAll(fetch(100, 50));

    assertThat(found).isEqualTo(all);
    assertThat(readFrom).containsExactly(0, 50, 100);
  }

  @Test
  void rows_across_two_pages_come_in_one_answer() {
    assertThat(fetch(40, 20)).isEqualTo(all.subList(40, 60));
  }

  @Test
  void jump_past_the_known_pages_walks_there() {
    assertThat(fetch(100, 50)).isEqualTo(all.subList(100, 120));
    assertThat(readFrom).containsExactly(0, 50, 100);
  }

  @Test
  void offset_past_the_end_is_empty() {
    assertThat(fetch(500, 50)).isEmpty();
  }
}
