package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.provision.Provisioning;
import dev.kaizen.tenantadmin.provision.ProvisioningStep;
import dev.kaizen.tenantadmin.provision.StepLog;
import dev.kaizen.tenantadmin.store.TenantDirectory;
import dev.kaizen.tenantadmin.store.TenantLocks;
import dev.kaizen.tenantadmin.store.TenantSchemas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which steps make a tenant, and that one server at a time makes it. */
@ApplicationScoped
public class TenantProvisioning {
  @Inject private TenantDirectory directory;
  @Inject private StepLog log;
  @Inject private TenantLocks locks;
  @Inject private TenantSchemas schemas;
  @Inject private Organizations organizations;
  @Inject private TenantActs acts;

  /**
   * How a making ended.
   *
   * @param failure why the tenant is not complete; null when it is
   * @param password of the first administrator, when they got an account; told once
   */
  public record Made(@Nullable String failure, @Nullable String password) {
    /** A record tells all it holds; this one keeps the password to itself. */
    @Override
    public String toString() {
      return failure == null ? "made" : failure;
    }
  }

  public Made make(NewTenant tenant) {
    AtomicReference<String> password = new AtomicReference<>();
    Optional<String> failure = underLock(tenant, password);
    return new Made(failure.orElse(null), password.get());
  }

  private Optional<String> underLock(NewTenant tenant, AtomicReference<String> password) {
    List<ProvisioningStep> steps = steps(password);
    return locks
        .with(
            tenant.slug(),
            () -> {
              if (!directory.enter(tenant, steps.stream().map(ProvisioningStep::name).toList())) {
                throw new KaizenException(
                    ErrorCode.ALREADY_EXISTS,
                    "There is a tenant '%s' already".formatted(tenant.slug()));
              }
              return new Provisioning(steps, log).run(tenant);
            })
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.WRONG_STATE,
                    "The tenant '%s' is being made at the moment".formatted(tenant.slug())));
  }

  /** Goes on with what a server that died has begun; what another works on is left to it. */
  public void goOn() {
    for (NewTenant tenant : directory.unfinished()) {
      locks.with(
          tenant.slug(),
          () ->
              isUnfinished(tenant)
                  && new Provisioning(steps(new AtomicReference<>()), log).run(tenant).isEmpty());
    }
  }

  private boolean isUnfinished(NewTenant tenant) {
    return directory
        .find(tenant.slug())
        .filter(found -> found.status() == Tenant.Status.PROVISIONING)
        .isPresent();
  }

  private List<ProvisioningStep> steps(AtomicReference<String> password) {
    return List.of(
        step("schema", t -> schemas.make(t.slug()), t -> schemas.removeUnopened(t.slug())),
        step(
            "organization",
            t -> organizations.create(t.slug(), t.name()),
            t -> organizations.deleteUnused(t.slug())),
        step("administrator", t -> admitFirst(t, password), t -> {}),
        step("opening", t -> acts.activate(t.slug(), t.name(), t.requestedBy()), t -> {}));
  }

  private void admitFirst(NewTenant tenant, AtomicReference<String> told) {
    Newcomer first = tenant.administrator();
    if (first != null) {
      String password = MemberService.password();
      if (organizations.admit(tenant.slug(), first, password)) {
        told.set(password);
      }
      organizations.setRoles(tenant.slug(), first.username(), Set.of(Role.TENANT_ADMIN));
    }
  }

  private static ProvisioningStep step(
      String name, Consumer<NewTenant> make, Consumer<NewTenant> undo) {
    return new ProvisioningStep() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void make(NewTenant tenant) {
        make.accept(tenant);
      }

      @Override
      public void undo(NewTenant tenant) {
        undo.accept(tenant);
      }
    };
  }
}
