@NullMarked
package dev.kaizen.sdk.model.offline;

import org.jspecify.annotations.NullMarked;
