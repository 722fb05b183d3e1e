package dev.kaizen.web.gallery;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kaizen.gallery.GalleryService;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.web.ui.Boxes;

/** A pattern in a few words and a picture. */
final class PatternCard extends Div {
  private static final long serialVersionUID = 1L;

  PatternCard(GalleryService gallery, Pattern pattern) {
    addClassName("card");
    Anchor open = new Anchor("gallery/" + pattern.id(), pattern.name());
    H3 title = new H3(open);
    Paragraph purpose = new Paragraph(pattern.purpose());
    purpose.addClassName("muted");
    Div acts = Boxes.row(new RunPatternButton(gallery, pattern, ButtonVariant.LUMO_SMALL));
    acts.addClassName("card-acts");
    add(title, purpose, new NodeStrip(pattern.workflow()), acts);
  }
}
