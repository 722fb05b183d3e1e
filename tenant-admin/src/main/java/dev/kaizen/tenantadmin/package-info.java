@NullMarked
package dev.kaizen.tenantadmin;

import org.jspecify.annotations.NullMarked;
