package dev.kaizen.web.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.kaizen.web.security.ScriptNonce;

/**
 * What every page starts with: the console's own script in its head, so that the colour scheme
 * never flickers, and words for what goes wrong later.
 */
public class StartPage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(opened -> opened.getSession().setErrorHandler(new Mishaps()));
    event.addIndexHtmlRequestListener(
        response -> {
          response.getDocument().head().appendElement("script").attr("src", "console/console.js");
          response.getDocument().getElementsByTag("html").attr("lang", "en");
          if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            String nonce = ScriptNonce.of(request.getHttpServletRequest());
            response.getDocument().getElementsByTag("script").attr("nonce", nonce);
          }
        });
  }
}
