@NullMarked
package dev.kaizen.compliance.document;

import org.jspecify.annotations.NullMarked;
