@NullMarked
package dev.kaizen.sdk.expression;

import org.jspecify.annotations.NullMarked;
