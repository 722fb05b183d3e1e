package dev.kaizen.rest.tenant;

import dev.kaizen.tenantadmin.Invited;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new member. */
@Schema(
    name = "Invited",
    example =
        """
        {"member":{"username":"tina","name":"Tina Tanaka","email":"tina@acme.example",
         "roles":["reviewer"],"enabled":true},"temporaryPassword":"…"}""")
public record InvitedJson(
    MemberJson member,
    @Schema(
            description =
                "For the first login, at which another must be chosen; told once. Null when the"
                    + " person has an account already")
        @Nullable String temporaryPassword) {

  static InvitedJson of(Invited invited) {
    return new InvitedJson(MemberJson.of(invited.member()), invited.password());
  }

  /** A record tells all it holds; this one keeps the password to itself. */
  @Override
  public String toString() {
    return "InvitedJson[" + member.username() + "]";
  }
}
