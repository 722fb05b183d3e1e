@NullMarked
package dev.kaizen.sdk.knowledge;

import org.jspecify.annotations.NullMarked;
