package dev.kaizen.web.approval;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.web.ui.Spells;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The arguments that the policy lets an approver change; what was there stands below each. */
final class EditFields extends Div {
  private static final long serialVersionUID = 1L;

  private final ApprovalRequest request;
  private final Map<String, TextField> fields = new LinkedHashMap<>();

  EditFields(ApprovalRequest request) {
    this.request = request;
    addClassName("row");
    for (String name : request.terms().editable()) {
      Object value = request.action().get(name);
      if (value != null && Written.isPlain(value)) {
        TextField field = new TextField("Approve with " + Spells.field(name));
        field.setValue(value.toString());
        field.setHelperText("asked for: " + value);
        field.setId("edit-" + name);
        fields.put(name, field);
        add(field);
      }
    }
    setVisible(!fields.isEmpty());
  }

  /** What was changed; empty when something cannot be what it was, which is said at its field. */
  Optional<Map<String, Object>> edits() {
    Map<String, Object> edits = new LinkedHashMap<>();
    boolean sound = true;
    for (var entry : fields.entrySet()) {
      TextField field = entry.getValue();
      Object old = request.action().get(entry.getKey());
      String written = field.getValue().strip();
      field.setInvalid(false);
      if (old == null || written.equals(old.toString())) {
        continue;
      }
      Optional<Object> value = Written.like(old, written);
      value.ifPresent(v -> edits.put(entry.getKey(), v));
      if (value.isEmpty()) {
        field.setErrorMessage("Write it as it was asked for");
        field.setInvalid(true);
        sound = false;
      }
    }
    return sound ? Optional.of(edits) : Optional.empty();
  }
}
