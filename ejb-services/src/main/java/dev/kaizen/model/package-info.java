@NullMarked
package dev.kaizen.model;

import org.jspecify.annotations.NullMarked;
