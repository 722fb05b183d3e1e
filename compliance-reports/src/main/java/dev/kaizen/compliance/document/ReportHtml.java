package dev.kaizen.compliance.document;

import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import java.util.List;
import java.util.Map;

/** A report's pages as XHTML: title page, summary, audit log, then a section a control. */
final class ReportHtml {
  private final ReportContent content;
  private final Html html = new Html();

  private ReportHtml(ReportContent content) {
    this.content = content;
  }

  /** The template's slots, filled. */
  static String write(ReportContent content, String template, String css) {
    var pages = new ReportHtml(content);
    pages.titlePage();
    pages.summary();
    pages.clauses();
    pages.auditLog();
    pages.reading();
    content.assessments().forEach(pages::control);
    return template
        .replace("{{title}}", Html.escaped(pages.title()))
        .replace("{{tenant}}", Html.escaped(content.tenant()))
        .replace("{{css}}", css)
        .replace("{{pages}}", pages.html.toString());
  }

  private String title() {
    return content.framework().title() + " evidence report";
  }

  private void titlePage() {
    html.open("div", "title-page");
    html.element("div", "brand", "Kaizen");
    html.element("h1", "", title());
    html.element("div", "source", content.framework().source());
    html.open("table", "facts");
    fact("Organization", content.tenant());
    fact(
        "Period",
        Words.second(content.window().from()) + "  to  " + Words.second(content.window().to()));
    fact("Generated", Words.second(content.generatedAt()));
    fact("Controls", Words.number(content.assessments().size()) + " evaluated on live data");
    html.close();
    tiles();
    html.element("div", "statement", ReportContent.STATEMENT);
    html.open("div", "hash");
    html.element("span", "label", "Content hash");
    html.element("span", "mono", content.contentHash());
    html.close().close();
  }

  private void tiles() {
    html.open("table", "tiles").open("tr");
    for (Status status : List.of(Status.PASSING, Status.FAILING, Status.NOT_APPLICABLE)) {
      long count = content.count(status);
      html.open("td", "tile " + (count == 0 ? "zero" : Words.cssClass(status)));
      html.element("div", "count", Words.number(count));
      html.element("div", "name", Words.status(status));
      html.close();
    }
    html.close().close();
  }

  private void fact(String name, String value) {
    html.open("tr").element("th", "", name).element("td", "", value).close();
  }

  private void summary() {
    html.open("div", "page").element("h2", "", "Summary");
    html.element("p", "lead", verdict());
    html.open("table", "grid summary").open("thead").open("tr");
    List.of("No.", "Control", "Clauses", "Looked at", "Failing", "Status")
        .forEach(name -> html.element("th", cell(name), name));
    html.close().close().open("tbody");
    for (Assessment assessment : content.assessments()) {
      ControlCard card = assessment.card();
      html.open("tr");
      html.element("td", "number", String.valueOf(card.number()));
      html.element("td", "", card.title());
      html.open("td");
      clauses(card).forEach(clause -> html.element("span", "clause", clause + " "));
      html.close();
      html.element("td", "number", Words.number(assessment.findings().population()));
      html.element("td", "number", Words.number(assessment.findings().failing()));
      html.open("td");
      badge(assessment.status());
      html.close().close();
    }
    html.close().close().close();
  }

  private String verdict() {
    long failing = content.count(Status.FAILING);
    long open = content.count(Status.NOT_APPLICABLE);
    String none =
        open == 0 ? "" : " For %d there was nothing to look at in this period.".formatted(open);
    return failing == 0
        ? "No control fails." + none
        : "%d of %d controls fail; their items are listed in their sections."
                .formatted(failing, content.assessments().size())
            + none;
  }

  /** Every clause of the framework, so that what nothing covers is seen, too. */
  private void clauses() {
    html.open("div", "page").element("h2", "", "Clauses");
    html.element("p", "lead", covered());
    if (!content.framework().dates().isEmpty()) {
      html.element("p", "", content.framework().dates());
    }
    html.open("table", "grid summary").open("thead").open("tr");
    List.of("Clause", "What it is about", "Controls", "State")
        .forEach(name -> html.element("th", "", name));
    html.close().close().open("tbody");
    for (ClauseStatus clause : content.clauses()) {
      html.open("tr");
      html.element("td", "clause", clause.clause().id());
      html.open("td").text(clause.clause().title());
      ClauseStatus.Attested attested = clause.attestation();
      if (attested != null) {
        html.element(
            "div",
            "shown",
            "%s says: %s Valid until %s."
                .formatted(attested.by(), attested.statement(), Words.second(attested.until())));
      }
      html.close();
      html.element("td", "", String.join(", ", clause.controls()));
      html.open("td");
      html.element("span", "badge " + Words.cssClass(clause.state()), Words.state(clause.state()));
      html.close().close();
    }
    html.close().close().close();
  }

  private String covered() {
    long open = content.count(ClauseStatus.State.NOT_COVERED);
    long attested = content.count(ClauseStatus.State.ATTESTED);
    return "Of %d clauses %d are served by controls, %d stand on a statement with proof, and %d are not covered by either."
        .formatted(
            content.clauses().size(), content.clauses().size() - open - attested, attested, open);
  }

  private static String cell(String name) {
    return List.of("No.", "Looked at", "Failing").contains(name) ? "number" : "";
  }

  private void auditLog() {
    ChainState chain = content.chain();
    html.open("div", "block").element("h2", "", "Audit log");
    html.element(
        "p",
        "",
        "Every entry carries the hash of the one before it. Whoever holds the head below can check"
            + " an exported log against it, offline, with the verifier that comes with Kaizen.");
    html.open("table", "facts");
    fact(
        "Verification",
        chain.intact()
            ? "Intact from the first entry to the present head"
            : "Broken: " + chain.problem());
    fact("Entries before the end of the period", Words.number(chain.head().seq()));
    html.open("tr").element("th", "", "Hash of the last of them");
    html.element("td", "mono", chain.head().hash()).close();
    html.close().close();
  }

  private void control(Assessment assessment) {
    ControlCard card = assessment.card();
    html.open("div", "control");
    html.open("div", "control-head");
    html.anchor(card.id());
    badge(assessment.status());
    html.open("h2")
        .element("span", "no", "Control " + card.number())
        .text(" " + card.title())
        .close();
    html.close();
    html.element("p", "assertion", card.assertion());
    html.open("table", "facts");
    fact(content.framework().title() + " clauses", String.join(", ", clauses(card)));
    fact("Looked at", card.population());
    fact(
        "Result",
        "%s looked at, %s failing"
            .formatted(
                Words.number(assessment.findings().population()),
                Words.number(assessment.findings().failing())));
    if (assessment.note() != null) {
      fact("Note", assessment.note());
    }
    html.close();
    failing(assessment);
    items(
        "Evidence: newest items looked at",
        assessment.findings().evidence(),
        assessment.findings().population());
    html.close();
  }

  private void failing(Assessment assessment) {
    items("Failing items", assessment.findings().shown(), assessment.findings().failing());
  }

  private void items(String title, List<Map<String, Object>> items, long of) {
    if (items.isEmpty()) {
      return;
    }
    List<String> columns = items.stream().flatMap(i -> i.keySet().stream()).distinct().toList();
    String shown =
        items.size() == of
            ? "all %s".formatted(Words.number(of))
            : "%s of %s".formatted(Words.number(items.size()), Words.number(of));
    html.open("h3").text(title).element("span", "shown", " " + shown).close();
    html.open("table", "grid items").open("thead").open("tr");
    columns.forEach(c -> html.element("th", columnClass(c, items), Words.label(c)));
    html.close().close().open("tbody");
    for (Map<String, Object> item : items) {
      html.open("tr", item.containsKey("problem") ? "bad" : "");
      for (String column : columns) {
        Object value = item.get(column);
        html.element("td", columnClass(column, items), value == null ? "" : Words.value(value));
      }
      html.close();
    }
    html.close().close();
  }

  private static String columnClass(String column, List<Map<String, Object>> items) {
    return switch (column) {
      case "at" -> "time";
      case "problem" -> "problem";
      case "id", "run" -> "mono id";
      case "contentHash" -> "mono";
      default -> items.stream().allMatch(i -> i.get(column) instanceof Long) ? "number" : "";
    };
  }

  private void badge(Status status) {
    html.element("span", "badge " + Words.cssClass(status), Words.status(status));
  }

  private List<String> clauses(ControlCard card) {
    return card.clauses().getOrDefault(content.framework(), List.of());
  }

  private void reading() {
    html.open("div", "block reading").element("h2", "", "How to read this report");
    html.open("ul");
    html.element("li", "", "Passing: every item that was looked at holds.");
    html.element(
        "li",
        "",
        "Failing: at least one item does not hold, or the control could not be evaluated.");
    html.element(
        "li",
        "",
        "Not applicable: there was nothing to look at. This is never counted as passing.");
    html.element(
        "li",
        "",
        "Attested: no control speaks for the clause; a person does, and gave proof. This is never counted as passing.");
    html.element("li", "", "Not covered: no control and no statement speaks for the clause.");
    html.element(
        "li",
        "",
        "The content hash is the SHA-256 of this report's content in canonical JSON, without the time it was generated. The JSON form of the report with the same period has the same hash as long as the evidence is the same.");
    html.close().close();
  }
}
