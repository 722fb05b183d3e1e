@NullMarked
package dev.kaizen.tenantadmin.keycloak;

import org.jspecify.annotations.NullMarked;
