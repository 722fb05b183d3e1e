/** Who may what, looked at by people from time to time. */
@NullMarked
package dev.kaizen.web.review;

import org.jspecify.annotations.NullMarked;
