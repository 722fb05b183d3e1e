/** The first page of the console. */
@NullMarked
package dev.kaizen.web.home;

import org.jspecify.annotations.NullMarked;
