package dev.kaizen.rest.tenant;

import dev.kaizen.tenantadmin.Newcomer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new tenant. */
@Schema(
    example =
        """
        {"slug":"initech","name":"Initech",
         "administrator":{"username":"peter","email":"peter@initech.example",
          "firstName":"Peter","lastName":"Gibbons"}}""")
public record CreateTenant(
    @Schema(description = "2 to 31 of a-z, 0-9 and '-', starts with a letter; never changes")
        String slug,
    String name,
    @Schema(description = "The first tenant-admin; none when left out")
        @Nullable Administrator administrator) {

  /** Who has no account gets one, with a password for the first login. */
  public record Administrator(String username, String email, String firstName, String lastName) {}

  @Nullable Newcomer first() {
    return administrator == null
        ? null
        : new Newcomer(
            administrator.username(),
            administrator.email(),
            administrator.firstName(),
            administrator.lastName());
  }
}
