package dev.kaizen.web.audit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import dev.kaizen.audit.AuditFilter;
import dev.kaizen.tenant.Origin;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filter of the audit page, in its address. Days are days in UTC, as the entries are. */
final class AuditFilters extends Div {
  private static final long serialVersionUID = 1L;

  private static final List<String> CHANNELS =
      Arrays.stream(Origin.Channel.values()).map(Origin.Channel::text).toList();

  private final TextField actor = field("Who", "/", "Filter by person");
  private final Select<String> channel = channels();
  private final TextField address = field("From address", "", "");
  private final TextField action = field("What, such as approval.decided", "", "");
  private final TextField subject = field("To what: id", "", "");
  private final DatePicker from = day("From day");
  private final DatePicker to = day("To day");
  private SerializableConsumer<QueryParameters> listener = query -> {};

  AuditFilters() {
    addClassName("row");
    add(actor, channel, address, action, subject, from, to);
    address.setWidth("150px");
    channel.addValueChangeListener(e -> changed(e.isFromClient()));
    action.setWidth("230px");
    for (TextField field : new TextField[] {actor, address, action, subject}) {
      field.addValueChangeListener(e -> changed(e.isFromClient()));
    }
    from.addValueChangeListener(e -> changed(e.isFromClient()));
    to.addValueChangeListener(e -> changed(e.isFromClient()));
  }

  void onChange(SerializableConsumer<QueryParameters> told) {
    listener = told;
  }

  AuditFilter read(BeforeEnterEvent event) {
    actor.setValue(Addresses.get(event, "actor").orElse(""));
    channel.setValue(Addresses.get(event, "channel").filter(CHANNELS::contains).orElse(null));
    address.setValue(Addresses.get(event, "address").orElse(""));
    action.setValue(Addresses.get(event, "action").orElse(""));
    subject.setValue(Addresses.get(event, "subject").orElse(""));
    from.setValue(Addresses.get(event, "from").flatMap(AuditFilters::date).orElse(null));
    to.setValue(Addresses.get(event, "to").flatMap(AuditFilters::date).orElse(null));
    LocalDate last = to.getValue();
    return new AuditFilter(
        wanted(actor),
        channel.getValue(),
        wanted(address),
        wanted(action),
        null,
        wanted(subject),
        start(from.getValue()),
        start(last == null ? null : last.plusDays(1)));
  }

  private void changed(boolean fromPerson) {
    if (fromPerson) {
      listener.accept(
          Addresses.query(
              Map.of(
                  "actor", actor.getValue().strip(),
                  "channel", Objects.requireNonNullElse(channel.getValue(), ""),
                  "address", address.getValue().strip(),
                  "action", action.getValue().strip(),
                  "subject", subject.getValue().strip(),
                  "from", from.getOptionalValue().map(LocalDate::toString).orElse(""),
                  "to", to.getOptionalValue().map(LocalDate::toString).orElse(""))));
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable String wanted(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static TextField field(String placeholder, String key, String does) {
    TextField field = new TextField();
    field.setPlaceholder(placeholder);
    field.setAriaLabel(placeholder);
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return key.isEmpty() ? field : Keys.on(key, does, field);
  }

  private static Select<String> channels() {
    Select<String> select = new Select<>();
    select.setItems(CHANNELS);
    select.setPlaceholder("Through");
    select.setAriaLabel("Through which door");
    select.setEmptySelectionAllowed(true);
    select.setWidth("130px");
    return select;
  }

  private static DatePicker day(String label) {
    DatePicker picker = new DatePicker();
    picker.setPlaceholder(label);
    picker.setAriaLabel(label);
    picker.setClearButtonVisible(true);
    picker.setWidth("150px");
    return picker;
  }
}
