package dev.kaizen.rest.tenant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All roles a member shall have, and no other. */
@Schema(example = "{\"roles\":[\"reviewer\",\"operator\"]}")
public record SetRoles(List<String> roles) {}
