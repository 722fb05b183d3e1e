@NullMarked
package dev.kaizen.model.provider;

import org.jspecify.annotations.NullMarked;
