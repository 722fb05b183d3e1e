package dev.kaizen.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The server pushes over a web socket, but what a person does comes as a plain request: only that
 * passes the login and has a caller.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;
}
