package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.knowledge.Document;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;

/** The documents of a knowledge base, and for those who may, the way to add and remove them. */
final class DocumentList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient KnowledgeService knowledge;
  private final String base;
  private final Grid<Document> grid;

  DocumentList(KnowledgeService knowledge, String base) {
    this.knowledge = knowledge;
    this.base = base;
    addClassName("stack");
    grid = grid();
    if (Callers.current().may(Permission.KNOWLEDGE_EDIT)) {
      add(new DocumentUpload(knowledge, base, () -> grid.getDataProvider().refreshAll()));
    }
    add(grid);
  }

  private Grid<Document> grid() {
    Grid<Document> made =
        Grids.of(
            Document.class,
            "Documents",
            new Empty(
                "file",
                "No documents yet",
                "What is uploaded here can be searched and cited a few seconds later."));
    made.addColumn(Document::title).setHeader("Title").setFlexGrow(2);
    made.addColumn(Document::filename).setHeader("File").setFlexGrow(2);
    number(
        made.addColumn(d -> d.pages() == null ? "–" : Numbers.count(d.pages())).setHeader("Pages"),
        "80px");
    number(made.addColumn(d -> Numbers.count(d.chunks())).setHeader("Passages"), "100px");
    number(made.addColumn(d -> Numbers.bytes(d.sizeBytes())).setHeader("Size"), "90px");
    made.addColumn(Grids.copy(Document::sha256, 12))
        .setHeader("SHA-256")
        .setWidth("140px")
        .setFlexGrow(0);
    made.addColumn(Document::uploadedBy).setHeader("By").setWidth("100px").setFlexGrow(0);
    made.addColumn(Time.in(Document::uploadedAt))
        .setHeader("Uploaded")
        .setWidth("120px")
        .setFlexGrow(0);
    if (Callers.current().may(Permission.KNOWLEDGE_EDIT)) {
      made.addComponentColumn(this::remover).setWidth("60px").setFlexGrow(0);
    }
    made.setAllRowsVisible(false);
    made.setHeight("460px");
    Grids.page(made, page -> knowledge.documents(base, page));
    return made;
  }

  private static void number(Grid.Column<Document> column, String width) {
    column.setTextAlign(ColumnTextAlign.END).setWidth(width).setFlexGrow(0);
  }

  private Button remover(Document document) {
    Button remove = new Button(new Icon("x"), e -> confirm(document));
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    remove.setAriaLabel("Delete " + document.filename());
    return remove;
  }

  private void confirm(Document document) {
    ConfirmOnce dialog =
        new ConfirmOnce(
            "Delete " + document.filename() + "?",
            "%s can no longer be found or cited. Runs that cited them keep their quotes."
                .formatted(Numbers.of(document.chunks(), "passage")),
            "Keep it",
            "Delete document",
            () -> delete(document));
    dialog.dangerous().open();
  }

  private void delete(Document document) {
    try {
      knowledge.delete(base, document.id());
      Toast.done("Deleted " + document.filename() + ".");
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
    grid.getDataProvider().refreshAll();
  }
}
