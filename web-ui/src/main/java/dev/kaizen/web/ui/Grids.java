package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import dev.kaizen.shared.PageRequest;
import java.util.stream.Stream;

/** Grids as all of the console has them: dense, lazy, with something to say when empty. */
public final class Grids {
  private Grids() {}

  public static <T> Grid<T> of(Class<T> type, String label, Component whenEmpty) {
    Grid<T> grid = new Grid<>(type, false);
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setPageSize(CursorPages.SIZE);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(whenEmpty);
    grid.getElement().setAttribute("aria-label", label);
    return grid;
  }

  public static <T> void page(Grid<T> grid, CursorPages.Source<T> source) {
    CursorPages<T> pages = new CursorPages<>(source);
    Component whenEmpty = grid.getEmptyStateComponent();
    grid.setItems(
        query -> {
          try {
            Stream<T> found = pages.fetch(query);
            grid.setEmptyStateComponent(whenEmpty);
            return found;
          } catch (RuntimeException e) {
            // An empty grid would claim that there is nothing.
            grid.setEmptyStateComponent(Notice.failure(e));
            return Stream.empty();
          }
        });
  }

  /**
   * As {@link #page}, for a grid among other things: as high as its rows, and with a scroll bar of
   * its own when they are more than a page.
   */
  public static <T> void pageAmongOthers(Grid<T> grid, CursorPages.Source<T> source) {
    page(grid, source);
    boolean few;
    try {
      few = source.page(PageRequest.first(CursorPages.SIZE)).nextCursor() == null;
    } catch (RuntimeException e) {
      few = true; // The grid itself says what failed.
    }
    grid.setAllRowsVisible(few);
    if (!few) {
      grid.setHeight("600px");
    }
  }

  /** A link inside the console; the router follows it without a new page. */
  public static <T> Renderer<T> link(
      SerializableFunction<T, String> path, SerializableFunction<T, String> text) {
    return LitRenderer.<T>of("<a href=\"${item.path}\" title=\"${item.text}\">${item.text}</a>")
        .withProperty("path", path::apply)
        .withProperty("text", text::apply);
  }

  /** The end of an id, which tells ids of one day apart. */
  public static <T> Renderer<T> id(SerializableFunction<T, Object> id) {
    return LitRenderer.<T>of("<k-copy what=\"id\" tail value=\"${item.id}\" chars=\"8\"></k-copy>")
        .withProperty("id", item -> id.apply(item).toString());
  }

  public static <T> Renderer<T> copy(SerializableFunction<T, String> value, int chars) {
    return LitRenderer.<T>of(
            "<k-copy what=\"id\" value=\"${item.value}\" chars=\"" + chars + "\"></k-copy>")
        .withProperty("value", value::apply);
  }
}
