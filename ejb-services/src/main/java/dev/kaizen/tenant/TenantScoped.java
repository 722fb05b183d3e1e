package dev.kaizen.tenant;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that works in the caller's tenant: the caller must have the permission, and the
 * transaction takes the tenant's database role and schema before the method's first statement.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TenantScoped {
  @Nonbinding
  Permission value() default Permission.SYSTEM;
}
