@NullMarked
package dev.kaizen.database;

import org.jspecify.annotations.NullMarked;
