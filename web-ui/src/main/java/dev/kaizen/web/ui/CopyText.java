package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The beginning of an id or a hash; a click copies the whole. */
@Tag("k-copy")
public final class CopyText extends Component {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what is copied, for those who listen to the page
   */
  public CopyText(String what, String value, int chars) {
    getElement().setAttribute("what", what);
    getElement().setAttribute("value", value);
    getElement().setAttribute("chars", String.valueOf(chars));
  }

  public static CopyText id(Object id) {
    CopyText text = new CopyText("id", id.toString(), 8);
    // Ids begin with their time, so those of a day look alike: their ends tell them apart.
    text.getElement().setAttribute("tail", true);
    return text;
  }

  public static CopyText hash(String hash) {
    return new CopyText("hash", hash, 12);
  }
}
