@NullMarked
package dev.kaizen.approval;

import org.jspecify.annotations.NullMarked;
