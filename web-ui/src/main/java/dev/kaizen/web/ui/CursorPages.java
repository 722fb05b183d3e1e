package dev.kaizen.web.ui;

import com.vaadin.flow.data.provider.Query;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a lazy grid, which thinks in offsets, read a list that is paged by cursors. It keeps the
 * cursors it has passed, not the rows.
 */
public final class CursorPages<T> implements Serializable {
  private static final long serialVersionUID = 1L;
  public static final int SIZE = 50;

  /** A list of a service. */
  public interface Source<T> extends Serializable {
    Page<T> page(PageRequest request);
  }

  private final Source<T> source;

  /** {@code cursors.get(i)} leads to page i; it is shorter than the list while that is not read. */
  private final List<@Nullable String> cursors = new ArrayList<>();

  public CursorPages(Source<T> source) {
    this.source = source;
    cursors.add(null);
  }

  public Stream<T> fetch(Query<T, ?> query) {
    int from = query.getOffset();
    int to = from + query.getLimit();
    List<T> found = new ArrayList<>();
    for (int page = from / SIZE; page * SIZE < to; page++) {
      List<T> items = read(page);
      int first = Math.max(0, from - page * SIZE);
      int last = Math.min(items.size(), to - page * SIZE);
      if (first < last) {
        found.addAll(items.subList(first, last));
      }
      if (items.size() < SIZE) {
        break;
      }
    }
    return found.stream();
  }

  private List<T> read(int page) {
    if (page == 0) {
      cursors.subList(1, cursors.size()).clear();
    }
    while (cursors.size() <= page) {
      Page<T> before = source.page(new PageRequest(SIZE, cursors.getLast()));
      if (before.nextCursor() == null) {
        return List.of();
      }
      cursors.add(before.nextCursor());
    }
    Page<T> found = source.page(new PageRequest(SIZE, cursors.get(page)));
    if (found.nextCursor() != null && cursors.size() == page + 1) {
      cursors.add(found.nextCursor());
    }
    return found.items();
  }
}
