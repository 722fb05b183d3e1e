package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.knowledge.KnowledgeBase;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;

/** The tenant's knowledge bases. */
@Route(value = "knowledge", layout = ConsoleLayout.class)
@PageTitle("Knowledge · Kaizen")
@Needs(Permission.KNOWLEDGE_READ)
public class KnowledgeView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public KnowledgeView(KnowledgeService knowledge) {
    addClassNames("page", "fill");
    Button create =
        new Button(
            "New knowledge base",
            new Icon("book"),
            e ->
                new KnowledgeBaseDialog(
                        knowledge, made -> UI.getCurrent().navigate("knowledge/" + made.name()))
                    .open());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setVisible(Callers.current().may(Permission.KNOWLEDGE_EDIT));
    Grid<KnowledgeBase> grid =
        Grids.of(
            KnowledgeBase.class,
            "Knowledge bases",
            new Empty(
                "book",
                "No knowledge yet",
                "A knowledge base holds documents that workflows search and answers cite. Create"
                    + " one, then upload documents."));
    grid.addColumn(Grids.link(b -> "knowledge/" + b.name(), KnowledgeBase::title))
        .setHeader("Title");
    grid.addColumn(KnowledgeBase::description).setHeader("What it holds").setFlexGrow(2);
    number(grid.addColumn(b -> Numbers.count(b.documents())).setHeader("Documents"));
    number(grid.addColumn(b -> Numbers.count(b.chunks())).setHeader("Passages"));
    grid.addColumn(b -> b.embeddingModel() + ", " + b.dimension() + " dimensions")
        .setHeader("Embedded by");
    grid.addColumn(Time.in(KnowledgeBase::createdAt))
        .setHeader("Since")
        .setWidth("120px")
        .setFlexGrow(0);
    Grids.page(grid, knowledge::list);
    add(PageHead.of("Knowledge").with(Keys.on("n", "New knowledge base", create)), grid);
  }

  private static void number(Grid.Column<KnowledgeBase> column) {
    column.setTextAlign(ColumnTextAlign.END).setWidth("120px").setFlexGrow(0);
  }
}
