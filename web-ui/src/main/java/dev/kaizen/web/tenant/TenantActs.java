package dev.kaizen.web.tenant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.Tenant.Status;
import dev.kaizen.tenantadmin.TenantService;
import dev.kaizen.tenantadmin.deletion.Deletion;
import dev.kaizen.tenantadmin.deletion.TenantDeletionService;
import org.jspecify.annotations.Nullable;

/** The buttons for what can be done to a tenant as it stands. */
final class TenantActs extends Div {
  private static final long serialVersionUID = 1L;

  private final transient TenantService tenants;
  private final transient TenantDeletionService deletions;
  private final transient Tenant tenant;
  private final SerializableRunnable done;

  TenantActs(
      TenantService tenants,
      TenantDeletionService deletions,
      Tenant tenant,
      @Nullable Deletion deletion,
      SerializableRunnable done) {
    this.tenants = tenants;
    this.deletions = deletions;
    this.tenant = tenant;
    this.done = done;
    addClassName("row");
    if (tenant.status() == Status.ACTIVE) {
      add(button("Rename", this::rename), button("Suspend", this::suspend));
    }
    if (tenant.status() == Status.SUSPENDED) {
      add(button("Resume", this::resume));
    }
    if (deletion != null) {
      if (!deletion.isConfirmed()) {
        add(button("Confirm deletion", this::confirm));
      }
      add(button("Withdraw deletion", this::withdraw));
    } else if (tenant.status() != Status.PROVISIONING) {
      add(button("Delete", this::delete));
    }
  }

  private static Button button(String text, SerializableRunnable open) {
    return new Button(text, e -> open.run());
  }

  private void rename() {
    new ActDialog("Rename " + tenant.name(), "The slug stays " + tenant.slug() + ".", done)
        .asking("Name", tenant.name(), name -> tenants.rename(tenant.slug(), name))
        .open();
  }

  private void suspend() {
    new ActDialog(
            "Suspend " + tenant.name(),
            "Nobody of it is let in and its runs stop, within 5 seconds. Everything is kept.",
            done)
        .asking("Reason", "", reason -> tenants.suspend(tenant.slug(), reason))
        .typing(tenant)
        .open();
  }

  private void resume() {
    new ActDialog("Resume " + tenant.name(), "Its people are let in and its runs go on.", done)
        .doing(() -> tenants.resume(tenant.slug()))
        .open();
  }

  private void delete() {
    new ActDialog(
            "Ask to delete " + tenant.name(),
            "Nothing happens until another platform administrator confirms.",
            done)
        .asking("Reason", "", reason -> deletions.request(tenant.slug(), reason))
        .typing(tenant)
        .open();
  }

  private void confirm() {
    new ActDialog(
            "Confirm the deletion of " + tenant.name(),
            "Nobody is let in any more. When the grace is over, its keys, people and data are"
                + " destroyed for ever.",
            done)
        .doing(() -> deletions.confirm(tenant.slug(), tenant.slug()))
        .typing(tenant)
        .open();
  }

  private void withdraw() {
    new ActDialog(
            "Withdraw the deletion of " + tenant.name(), "It stands again where it stood.", done)
        .doing(() -> deletions.withdraw(tenant.slug()))
        .open();
  }
}
