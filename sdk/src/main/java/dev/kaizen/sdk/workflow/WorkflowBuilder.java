package dev.kaizen.sdk.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a definition in Java; see {@link FlowBuilder} for how nodes follow each other. */
public final class WorkflowBuilder extends FlowBuilder<WorkflowBuilder> {
  private final String name;
  private String title;
  private String description = "";
  private final List<Field> input = new ArrayList<>();
  private final List<StateField> state = new ArrayList<>();
  private final Map<String, String> output = new LinkedHashMap<>();

  private WorkflowBuilder(String name) {
    this.name = name;
    this.title = name;
  }

  public static WorkflowBuilder named(String name) {
    return new WorkflowBuilder(name);
  }

  public WorkflowBuilder title(String text) {
    title = text;
    return this;
  }

  public WorkflowBuilder description(String text) {
    description = text;
    return this;
  }

  public WorkflowBuilder input(Field field) {
    input.add(field);
    return this;
  }

  /** The input's fields are the components of a record. */
  public WorkflowBuilder input(Class<? extends Record> type) {
    input.addAll(RecordFields.of(type));
    return this;
  }

  /** Declares a field of the state; the last value that is written stays. */
  public WorkflowBuilder state(String field, FieldType type) {
    return state(field, type, Reducer.LAST);
  }

  public WorkflowBuilder state(String field, FieldType type, Reducer reducer) {
    state.add(StateField.of(field, type, reducer));
    return this;
  }

  /** Declares the components of a record as fields of the state; lists are concatenated. */
  public WorkflowBuilder state(Class<? extends Record> type) {
    RecordFields.of(type)
        .forEach(
            field ->
                state(
                    field.name(),
                    field.type(),
                    field.type() == FieldType.LIST ? Reducer.CONCAT : Reducer.LAST));
    return this;
  }

  /**
   * Declares the properties of a JSON Schema of an object as fields of the state. A property may
   * name its reducer under {@code x-reducer}.
   */
  public WorkflowBuilder stateSchema(String jsonSchema) {
    state.addAll(SchemaFields.of(jsonSchema));
    return this;
  }

  public WorkflowBuilder output(String field, String expression) {
    output.put(field, expression);
    return this;
  }

  /** INVALID_WORKFLOW with every problem when the definition does not hold together. */
  public WorkflowDefinition build() {
    Flow flow = flow();
    WorkflowDefinition definition =
        new WorkflowDefinition(
            name,
            title,
            description,
            input,
            state,
            flow.nodes(),
            flow.edges(),
            handlingOfNodes(),
            output);
    WorkflowValidator.requireValid(definition);
    return definition;
  }

  @Override
  WorkflowBuilder self() {
    return this;
  }
}
