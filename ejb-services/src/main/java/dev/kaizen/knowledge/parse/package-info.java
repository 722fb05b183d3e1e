@NullMarked
package dev.kaizen.knowledge.parse;

import org.jspecify.annotations.NullMarked;
