package dev.kaizen.launcher.demo;

import java.nio.file.Path;
import java.util.List;

/** What the demo tenants start with; the files are those of the example. */
final class DemoContent {
  /** A workflow, where its definition lies. */
  record Workflow(String name, Path definition) {}

  /** A knowledge base with its documents. */
  record Knowledge(String name, String title, String description, List<Path> documents) {}

  private final Path examples;

  DemoContent(Path projectRoot) {
    this.examples = projectRoot.resolve("examples/src/main/resources/dev/kaizen/examples");
  }

  List<Workflow> workflows() {
    return List.of(
        new Workflow("hello", examples.resolve("hello/hello.yaml")),
        new Workflow(
            "purchase-approval", examples.resolve("purchaseapproval/purchase-approval.yaml")));
  }

  List<Knowledge> knowledge() {
    Path documents = examples.resolve("purchaseapproval/documents");
    return List.of(
        new Knowledge(
            "purchasing-policy",
            "Purchasing policy",
            "The rules that every purchase follows",
            List.of(documents.resolve("purchasing-policy.md"))),
        new Knowledge(
            "quotes",
            "Supplier quotes and contracts",
            "What suppliers have offered and what was agreed with them",
            List.of(
                documents.resolve("quote-northwind.pdf"),
                documents.resolve("quote-brightline.pdf"),
                documents.resolve("framework-contract.docx"))));
  }
}
