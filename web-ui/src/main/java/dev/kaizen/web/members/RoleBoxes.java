package dev.kaizen.web.members;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import dev.kaizen.tenant.Role;
import dev.kaizen.web.ui.Spells;
import java.util.EnumSet;
import java.util.Set;

/** The roles of a tenant, to choose from. */
final class RoleBoxes extends CheckboxGroup<Role> {
  private static final long serialVersionUID = 1L;

  RoleBoxes(String label, Set<Role> chosen) {
    super(label);
    setItems(EnumSet.complementOf(EnumSet.of(Role.PLATFORM_ADMIN)));
    setItemLabelGenerator(Spells::role);
    setRequiredIndicatorVisible(true);
    addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    setValue(chosen);
  }

  /** Says what is wrong where it is wrong. */
  boolean check() {
    setInvalid(getValue().isEmpty());
    setErrorMessage("Choose at least one role");
    return !isInvalid();
  }
}
