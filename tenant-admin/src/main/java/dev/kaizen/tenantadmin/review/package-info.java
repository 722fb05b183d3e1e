/** Campaigns in which people look at who may what. */
@NullMarked
package dev.kaizen.tenantadmin.review;

import org.jspecify.annotations.NullMarked;
