package dev.kaizen.rest.security;

import dev.kaizen.tenant.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right an operation needs. Who lacks it is refused before the body is read; the OpenAPI
 * document names it as {@code x-permission}. The service checks it once more.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
  Permission value();
}
