package dev.kaizen.tenantadmin.provision;

import dev.kaizen.tenantadmin.NewTenant;

/**
 * One part of making a tenant. Each may be done again after it was broken off anywhere, and undone
 * whether or not it was done.
 */
public interface ProvisioningStep {

  /** Stands in the database and is told to people: {@code schema}, {@code organization}. */
  String name();

  void make(NewTenant tenant);

  void undo(NewTenant tenant);
}
