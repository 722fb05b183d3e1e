package dev.kaizen.web.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/** Puts the console's own script into the page's head, so that the colour scheme never flickers. */
public class StartPage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        response -> {
          response.getDocument().head().appendElement("script").attr("src", "console/console.js");
          response.getDocument().getElementsByTag("html").attr("lang", "en");
        });
  }
}
