package dev.kaizen.web.shell;

import dev.kaizen.tenant.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right without which a page makes no sense. The services check every call by themselves; this
 * only spares a person a page that could show nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {
  Permission value();
}
