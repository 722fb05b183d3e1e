@NullMarked
package dev.kaizen.sdk.error;

import org.jspecify.annotations.NullMarked;
