package dev.kaizen.web.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.web.ui.Spells;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One input of a workflow as a field of a form. The service checks the values again. */
public final class InputField implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final FieldType type;
  private final boolean required;
  private final AbstractField<?, ?> field;

  private InputField(Field definition, AbstractField<?, ?> field) {
    this.name = definition.name();
    this.type = definition.type();
    this.required = definition.required();
    this.field = field;
  }

  public static InputField of(Field definition) {
    AbstractField<?, ?> field = make(definition);
    if (field instanceof HasLabel labelled) {
      labelled.setLabel(Spells.field(definition.name()));
    }
    if (field instanceof HasSize sized && !(field instanceof Checkbox)) {
      sized.setWidthFull();
    }
    if (field instanceof com.vaadin.flow.component.HasHelper helped) {
      helped.setHelperText(definition.description());
    }
    field.setRequiredIndicatorVisible(definition.required() && !(field instanceof Checkbox));
    field.setId("input-" + definition.name());
    if (definition.usual() != null) {
      show(field, definition.usual());
    }
    return new InputField(definition, field);
  }

  private static AbstractField<?, ?> make(Field definition) {
    return switch (definition.type()) {
      case STRING -> definition.allowed().isEmpty() ? text(1) : choice(definition.allowed());
      case NUMBER -> new BigDecimalField();
      case INTEGER -> new IntegerField();
      case BOOLEAN -> new Checkbox();
      case OBJECT, LIST -> text(4);
    };
  }

  private static void show(AbstractField<?, ?> field, Object usual) {
    switch (field) {
      case TextArea area -> area.setValue(usual instanceof String s ? s : JsonText.write(usual));
      case Select<?> select -> choose(select, usual);
      case BigDecimalField number -> number.setValue(new BigDecimal(usual.toString()));
      case IntegerField number -> number.setValue(Integer.valueOf(usual.toString()));
      case Checkbox box -> box.setValue(Boolean.TRUE.equals(usual));
      default -> {}
    }
  }

  @SuppressWarnings("unchecked")
  private static void choose(Select<?> select, Object usual) {
    ((Select<Object>) select).setValue(usual);
  }

  private static TextArea text(int rows) {
    TextArea area = new TextArea();
    area.setMinRows(rows);
    area.setMaxRows(10);
    return area;
  }

  private static Select<String> choice(List<String> allowed) {
    Select<String> select = new Select<>();
    select.setItems(allowed);
    return select;
  }

  public String name() {
    return name;
  }

  public Component component() {
    return field;
  }

  /** Marks the field when it is empty and must not be, or holds no JSON where it must. */
  boolean check() {
    String problem = problem();
    if (field instanceof HasValidationProperties validated) {
      validated.setInvalid(problem != null);
      validated.setErrorMessage(problem == null ? "" : problem);
    }
    return problem == null;
  }

  private @Nullable String problem() {
    if (value().isEmpty()) {
      boolean unread = (type == FieldType.OBJECT || type == FieldType.LIST) && !field.isEmpty();
      if (unread) {
        return type == FieldType.LIST
            ? "Write a JSON list, such as [1, 2]"
            : "Write a JSON object, such as {\"a\": 1}";
      }
      return required ? "This is needed" : null;
    }
    return null;
  }

  public Optional<Object> value() {
    Object value = field.getValue();
    return switch (type) {
      case STRING ->
          value instanceof String text && !text.isBlank()
              ? Optional.of(text.strip())
              : Optional.empty();
      case NUMBER, INTEGER, BOOLEAN -> Optional.ofNullable(value);
      case OBJECT -> json(value, JsonNode::isObject, Map.class);
      case LIST -> json(value, JsonNode::isArray, List.class);
    };
  }

  private static Optional<Object> json(
      @Nullable Object text, java.util.function.Predicate<JsonNode> shape, Class<?> type) {
    if (!(text instanceof String written) || written.isBlank()) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(written);
      return node != null && shape.test(node)
          ? Optional.of(JSON.convertValue(node, type))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
