/** The tenants of the platform, for those who run it. */
@NullMarked
package dev.kaizen.web.tenant;

import org.jspecify.annotations.NullMarked;
