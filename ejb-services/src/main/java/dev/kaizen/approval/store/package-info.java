@NullMarked
package dev.kaizen.approval.store;

import org.jspecify.annotations.NullMarked;
