package dev.kaizen.sdk.workflow;

/** The types a field can have; they are those of JSON. */
public enum FieldType {
  STRING,
  NUMBER,
  INTEGER,
  BOOLEAN,
  OBJECT,
  LIST
}
