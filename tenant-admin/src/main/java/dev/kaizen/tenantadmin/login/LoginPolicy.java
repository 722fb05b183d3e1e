package dev.kaizen.tenantadmin.login;

/**
 * What a tenant demands of its people's logins.
 *
 * @param secondFactor whether who has a privileged role is let in only after a login with one
 */
public record LoginPolicy(boolean secondFactor) {}
