package dev.kaizen.web.ui;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.knowledge.Passage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a document with where it stands. The text is untrusted and shown as text only. */
public final class PassageCard extends Div {
  private static final long serialVersionUID = 1L;

  private PassageCard(String where, String text, @Nullable String score) {
    addClassNames("quote", "stack", "tight");
    Div head = Boxes.row(new Icon("file"), Boxes.text("grow small", where));
    if (score != null) {
      head.add(Boxes.text("muted small num", score));
    }
    add(head, Boxes.outside(text));
  }

  public static PassageCard of(Passage passage) {
    return new PassageCard(
        where(passage.title(), passage.heading(), passage.page()),
        passage.text(),
        "score %.3f".formatted(passage.score()));
  }

  public static PassageCard of(Citation citation) {
    return new PassageCard(
        where(citation.title(), null, citation.page()), "“" + citation.quote() + "”", null);
  }

  /** A passage or citation as it stands in a run's state; empty when it is something else. */
  public static Optional<PassageCard> from(Map<?, ?> map) {
    Object text = map.get("text") instanceof String whole ? whole : map.get("quote");
    if (!(text instanceof String words) || !(map.get("title") instanceof String title)) {
      return Optional.empty();
    }
    String heading = map.get("heading") instanceof String h && !h.isBlank() ? h : null;
    Integer page = map.get("page") instanceof Number n ? n.intValue() : null;
    PassageCard card = new PassageCard(where(title, heading, page), words, null);
    if (Boolean.TRUE.equals(map.get("withdrawn"))) {
      card.addComponentAsFirst(
          new Badge(new Look("alert", "Deleted since it was found", Tone.BAD)));
    }
    return Optional.of(card);
  }

  private static String where(String title, @Nullable String heading, @Nullable Integer page) {
    return title
        + (heading == null || heading.equals(title) ? "" : " › " + heading)
        + (page == null ? "" : ", page " + page);
  }
}
