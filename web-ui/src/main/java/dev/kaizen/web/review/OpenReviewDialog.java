package dev.kaizen.web.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.review.AccessReview;
import dev.kaizen.tenantadmin.review.AccessReviewService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Spells;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;

/** Asks what shall be looked at, and until when. */
final class OpenReviewDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_DAYS = 14;

  private final transient AccessReviewService reviews;
  private final SerializableConsumer<AccessReview> made;
  private final TextField name = new TextField("Name");
  private final DatePicker due = new DatePicker("Due by the end of");
  private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Whose roles");
  private final Div failure = new Div();

  OpenReviewDialog(AccessReviewService reviews, SerializableConsumer<AccessReview> made) {
    this.reviews = reviews;
    this.made = made;
    setHeaderTitle("Begin an access review");
    setWidth("480px");
    name.setWidthFull();
    due.setValue(LocalDate.now(ZoneOffset.UTC).plusDays(USUAL_DAYS));
    roles.setItems(EnumSet.complementOf(EnumSet.of(Role.PLATFORM_ADMIN)));
    roles.setItemLabelGenerator(Spells::role);
    roles.setHelperText("None chosen means all");
    roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    add(Boxes.stack(name, due, roles, failure));
    Button begin = new Button("Begin", e -> begin());
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    begin.setId("begin-review");
    getFooter().add(new Button("Go back", e -> close()), begin);
  }

  private void begin() {
    failure.removeAll();
    LocalDate day = due.getValue();
    due.setInvalid(day == null);
    if (day == null) {
      return;
    }
    try {
      AccessReview review =
          reviews.open(
              name.getValue(),
              roles.getValue(),
              day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      close();
      made.accept(review);
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
