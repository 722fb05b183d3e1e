/** What the tenant says about its workflows, suppliers and knowledge bases. */
@NullMarked
package dev.kaizen.compliance.register;

import org.jspecify.annotations.NullMarked;
