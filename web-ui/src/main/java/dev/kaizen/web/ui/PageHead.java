package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;

/** The top of a page: where it lies, what it is, what one can do here. */
public final class PageHead extends Header {
  private static final long serialVersionUID = 1L;

  private final Div titles = new Div();

  private PageHead(@Nullable RouterLink up, String title) {
    addClassName("page-head");
    titles.addClassName("titles");
    if (up != null) {
      up.addClassName("crumb");
      titles.add(up);
    }
    titles.add(new H1(title));
    add(titles);
  }

  public static PageHead of(String title) {
    return new PageHead(null, title);
  }

  public static PageHead under(RouterLink up, String title) {
    return new PageHead(up, title);
  }

  public PageHead saying(String text) {
    Paragraph words = new Paragraph(text);
    words.addClassName("muted");
    titles.add(words);
    return this;
  }

  public PageHead with(Component... acts) {
    add(acts);
    return this;
  }
}
