package dev.kaizen.compliance.register;

import static dev.kaizen.compliance.register.RegisterField.choice;
import static dev.kaizen.compliance.register.RegisterField.optional;
import static dev.kaizen.compliance.register.RegisterField.text;

import java.util.List;

/** What the register tells of, and what is to be said about each. */
public enum RegisterKind {
  /** For the record of processing, the risk register and the instructions for use. */
  WORKFLOW(
      "Workflow",
      List.of(
          text("purpose", "Purpose", "What it is for"),
          choice(
              "legalBasis",
              "Legal basis",
              "GDPR Article 6; none when no personal data is processed",
              "none",
              "consent",
              "contract",
              "legal obligation",
              "vital interests",
              "public task",
              "legitimate interests"),
          text("dataSubjects", "Data subjects", "Whose data, such as employees; or none"),
          text("dataCategories", "Data categories", "Which data, such as names and amounts"),
          optional("recipients", "Recipients", "Who is told outside the organization"),
          text("risk", "Risk", "What could go wrong, and for whom"),
          choice("likelihood", "Likelihood", "How likely that is", "low", "medium", "high"),
          choice("impact", "Impact", "How bad that would be", "low", "medium", "high"),
          text("measures", "Measures", "What is done against it"),
          choice("residualRisk", "Residual risk", "What is left then", "low", "medium", "high"),
          optional(
              "instructions",
              "Instructions for use",
              "What it can do, what it cannot, how to read its answers"),
          optional("disclosure", "Disclosure", "How people are told that an AI answers"))),
  SUPPLIER(
      "Supplier",
      List.of(
          text("processor", "Processor", "The company that answers"),
          text("region", "Region", "Where it processes, such as EU"),
          text("contract", "Contract", "The data processing agreement, by number or date"),
          choice(
              "transfer",
              "Transfer",
              "What allows it to leave the Union; none when it stays",
              "none",
              "adequacy decision",
              "standard contractual clauses",
              "binding corporate rules"))),
  KNOWLEDGE_BASE(
      "Knowledge base",
      List.of(
          choice(
              "classification",
              "Classification",
              "How far it may be told",
              "public",
              "internal",
              "confidential",
              "restricted"),
          text("purpose", "Purpose", "What it is for"),
          choice(
              "legalBasis",
              "Legal basis",
              "GDPR Article 6; none when it holds no personal data",
              "none",
              "consent",
              "contract",
              "legal obligation",
              "vital interests",
              "public task",
              "legitimate interests"),
          text("source", "Source", "Where its documents come from and who answers for them")));

  private final String title;
  private final List<RegisterField> fields;

  RegisterKind(String title, List<RegisterField> fields) {
    this.title = title;
    this.fields = fields;
  }

  public String title() {
    return title;
  }

  public List<RegisterField> fields() {
    return fields;
  }
}
