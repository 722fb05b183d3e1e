/** The parts of a running system: PostgreSQL, Keycloak, Liberty. */
@NullMarked
package dev.kaizen.launcher.part;

import org.jspecify.annotations.NullMarked;
