/** Knowledge bases: documents, search, answers. */
@NullMarked
package dev.kaizen.web.knowledge;

import org.jspecify.annotations.NullMarked;
