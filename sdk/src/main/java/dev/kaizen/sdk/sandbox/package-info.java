@NullMarked
package dev.kaizen.sdk.sandbox;

import org.jspecify.annotations.NullMarked;
