/** Knowledge bases: documents, search and answers. */
@NullMarked
package dev.kaizen.rest.knowledge;

import org.jspecify.annotations.NullMarked;
