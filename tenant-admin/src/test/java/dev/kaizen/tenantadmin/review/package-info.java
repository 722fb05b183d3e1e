@NullMarked
package dev.kaizen.tenantadmin.review;

import org.jspecify.annotations.NullMarked;
