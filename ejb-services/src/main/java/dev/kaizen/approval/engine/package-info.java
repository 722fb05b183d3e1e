@NullMarked
package dev.kaizen.approval.engine;

import org.jspecify.annotations.NullMarked;
