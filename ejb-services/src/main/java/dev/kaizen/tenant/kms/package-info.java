/** The platform's key, wherever it is kept, and how it wraps the tenants' keys. */
@NullMarked
package dev.kaizen.tenant.kms;

import org.jspecify.annotations.NullMarked;
