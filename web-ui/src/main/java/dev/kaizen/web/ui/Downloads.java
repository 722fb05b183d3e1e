package dev.kaizen.web.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.kaizen.tenant.Callers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** Links that download what a service writes; the service checks the right again at the click. */
public final class Downloads {
  private Downloads() {}

  /** Writes the file. */
  public interface Source extends Serializable {
    void write(OutputStream out) throws IOException;
  }

  public static Anchor link(String text, String filename, Source source) {
    var caller = Callers.current();
    DownloadHandler handler =
        event -> {
          event.setFileName(filename);
          Callers.<Boolean, IOException>call(
              caller,
              () -> {
                source.write(event.getOutputStream());
                return true;
              });
        };
    Anchor link = new Anchor(handler, "");
    link.add(new Icon("download"), new Span(" " + text));
    link.getElement().setAttribute("download", filename);
    link.addClassName("download");
    return link;
  }
}
