/** A report as people read it: what stands in it, and its forms. */
@NullMarked
package dev.kaizen.compliance.document;

import org.jspecify.annotations.NullMarked;
