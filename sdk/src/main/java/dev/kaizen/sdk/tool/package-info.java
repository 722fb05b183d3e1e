@NullMarked
package dev.kaizen.sdk.tool;

import org.jspecify.annotations.NullMarked;
