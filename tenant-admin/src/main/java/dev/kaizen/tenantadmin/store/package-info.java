@NullMarked
package dev.kaizen.tenantadmin.store;

import org.jspecify.annotations.NullMarked;
