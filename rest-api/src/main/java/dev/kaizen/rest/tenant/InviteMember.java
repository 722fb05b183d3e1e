package dev.kaizen.rest.tenant;

import dev.kaizen.tenantadmin.Newcomer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who is to become a member. */
@Schema(
    example =
        """
        {"username":"tina","email":"tina@acme.example","firstName":"Tina","lastName":"Tanaka",
         "roles":["reviewer"]}""")
public record InviteMember(
    @Schema(description = "1 to 100 of a-z, 0-9, '.', '_', '@' and '-'") String username,
    String email,
    String firstName,
    String lastName,
    List<String> roles) {

  Newcomer person() {
    return new Newcomer(username, email, firstName, lastName);
  }
}
