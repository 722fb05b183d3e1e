package dev.kaizen.compliance.register;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.store.RegisterStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * The register of what runs on people's data: purpose, legal basis, risk and instructions of each
 * published workflow, processor and region of each model, classification of each knowledge base.
 * Controls hold it against what is really there; what is missing fails them. An entry counts as
 * accepted once somebody else than its writer has taken it over, until it is changed.
 */
@Stateless
public class RegisterService {
  private static final int LONGEST = 2_000;

  @Inject private RegisterStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** What should stand in the register, by name; the gallery's patterns are not among it. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<RegisterLine> list(RegisterKind kind, PageRequest page) {
    return store.page(kind, page);
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public RegisterLine get(RegisterKind kind, String name) {
    return store
        .find(kind, name)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND,
                    "There is no %s called '%s' to be registered"
                        .formatted(kind.title().toLowerCase(java.util.Locale.ROOT), name)));
  }

  /**
   * Writes the entry anew; it is not accepted then.
   *
   * @param revision of the entry that was read; 0 when there was none
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public RegisterLine write(
      RegisterKind kind, String name, Map<String, String> facts, int revision) {
    get(kind, name);
    Map<String, String> checked = checked(kind, facts);
    if (!store.write(
        kind, name, checked, Callers.current().username(), clock.instant(), revision)) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION, "Somebody changed this entry meanwhile: read it again");
    }
    tell("register.changed", kind, name, Map.of("factsHash", JsonText.sha256(checked)));
    return get(kind, name);
  }

  /** Takes the entry over, with its residual risk. SEPARATION_OF_DUTIES for its writer. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public RegisterLine accept(RegisterKind kind, String name, int revision) {
    RegisterEntry entry = get(kind, name).entry();
    if (entry == null) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "Nothing is said about '%s' yet".formatted(name));
    }
    String me = Callers.current().username();
    if (me.equals(entry.changedBy())) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES, "You wrote this entry: somebody else must accept it");
    }
    if (!store.accept(kind, name, me, clock.instant(), revision)) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION, "Somebody changed this entry meanwhile: read it again");
    }
    tell("register.accepted", kind, name, Map.of("factsHash", JsonText.sha256(entry.facts())));
    return get(kind, name);
  }

  private void tell(String action, RegisterKind kind, String name, Map<String, Object> facts) {
    Map<String, Object> told = new TreeMap<>(facts);
    told.put("kind", kind.name());
    audit.append(new AuditEvent(action, "register", name, told));
  }

  private static Map<String, String> checked(RegisterKind kind, Map<String, String> facts) {
    Map<String, String> left = new TreeMap<>(facts);
    Map<String, String> checked = new TreeMap<>();
    for (RegisterField field : kind.fields()) {
      String said = left.remove(field.name());
      String text = said == null ? "" : said.strip();
      if (field.required() && text.isEmpty()) {
        throw invalid("%s is missing: %s".formatted(field.name(), field.help()));
      }
      if (text.length() > LONGEST) {
        throw invalid("%s: at most %d characters".formatted(field.name(), LONGEST));
      }
      if (!field.choices().isEmpty() && !field.choices().contains(text)) {
        throw invalid("%s must be one of %s".formatted(field.name(), field.choices()));
      }
      if (!text.isEmpty()) {
        checked.put(field.name(), text);
      }
    }
    if (!left.isEmpty()) {
      throw invalid(
          "%s is no field of a %s".formatted(left.keySet().iterator().next(), kind.title()));
    }
    return checked;
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
