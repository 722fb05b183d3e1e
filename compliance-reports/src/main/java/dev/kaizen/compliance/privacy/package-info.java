/** What people ask about their own data: found, told, and erased for good. */
@NullMarked
package dev.kaizen.compliance.privacy;

import org.jspecify.annotations.NullMarked;
