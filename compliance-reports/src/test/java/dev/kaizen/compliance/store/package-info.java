@NullMarked
package dev.kaizen.compliance.store;

import org.jspecify.annotations.NullMarked;
