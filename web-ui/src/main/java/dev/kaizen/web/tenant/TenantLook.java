package dev.kaizen.web.tenant;

import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.provision.StepRecord;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Tone;

/** How a tenant's status and the steps of its making look. */
final class TenantLook {
  private TenantLook() {}

  static Look of(Tenant.Status status) {
    return switch (status) {
      case PROVISIONING -> new Look("spin", "Being set up", Tone.BUSY);
      case ACTIVE -> new Look("check-circle", "Active", Tone.GOOD);
      case SUSPENDED -> new Look("pause", "Suspended", Tone.WAIT);
      case DELETING -> new Look("hourglass", "Being deleted", Tone.WAIT);
      case FAILED -> new Look("x-circle", "Failed", Tone.BAD);
    };
  }

  static Look of(StepRecord.Status status) {
    return switch (status) {
      case PENDING -> new Look("clock", "Not begun", Tone.QUIET);
      case RUNNING -> new Look("spin", "At work", Tone.BUSY);
      case DONE -> new Look("check-circle", "Done", Tone.GOOD);
      case FAILED -> new Look("x-circle", "Failed", Tone.BAD);
      case UNDONE -> new Look("minus-circle", "Taken back", Tone.QUIET);
    };
  }
}
