@NullMarked
package dev.kaizen.audit.store;

import org.jspecify.annotations.NullMarked;
