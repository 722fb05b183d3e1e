/** One tenant in one file: written, checked and restored. See docs/features/tenants.md. */
@NullMarked
package dev.kaizen.database.archive;

import org.jspecify.annotations.NullMarked;
