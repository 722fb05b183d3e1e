@NullMarked
package dev.kaizen.sdk.run;

import org.jspecify.annotations.NullMarked;
