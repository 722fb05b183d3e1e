@NullMarked
package dev.kaizen.sdk.model;

import org.jspecify.annotations.NullMarked;
