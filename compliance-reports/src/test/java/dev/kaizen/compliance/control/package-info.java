@NullMarked
package dev.kaizen.compliance.control;

import org.jspecify.annotations.NullMarked;
