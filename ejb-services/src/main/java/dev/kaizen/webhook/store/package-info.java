/** Webhooks and their messages in the tenant's schema. */
@NullMarked
package dev.kaizen.webhook.store;

import org.jspecify.annotations.NullMarked;
