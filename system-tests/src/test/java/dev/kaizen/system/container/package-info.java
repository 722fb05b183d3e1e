/** Tests that run inside the container. */
@NullMarked
package dev.kaizen.system.container;

import org.jspecify.annotations.NullMarked;
