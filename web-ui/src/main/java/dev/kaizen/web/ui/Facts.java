package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Names and values, one below the other. */
public final class Facts extends DescriptionList {
  private static final long serialVersionUID = 1L;

  public Facts() {
    addClassName("facts");
  }

  public Facts fact(String name, String value) {
    add(new Term(name), new Description(value));
    return this;
  }

  public Facts fact(String name, Component value) {
    add(new Term(name), new Description(value));
    return this;
  }

  public Facts time(String name, @Nullable Instant at) {
    return at == null ? this : fact(name, Time.exact(at));
  }
}
