/** Keys with which programs speak for the people who made them. */
@NullMarked
package dev.kaizen.tenantadmin.apikey;

import org.jspecify.annotations.NullMarked;
