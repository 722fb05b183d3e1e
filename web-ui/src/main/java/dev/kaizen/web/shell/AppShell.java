package dev.kaizen.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The look of every page. The console asks the server for news by plain requests, not by a socket:
 * only those pass the login and have a caller.
 */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("console/tokens.css")
@StyleSheet("console/console.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "console/favicon.svg", "any");
    settings.addMetaTag("color-scheme", "light dark");
  }
}
