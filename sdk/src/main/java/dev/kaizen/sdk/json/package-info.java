@NullMarked
package dev.kaizen.sdk.json;

import org.jspecify.annotations.NullMarked;
