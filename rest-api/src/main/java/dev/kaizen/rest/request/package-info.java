/** What requests have in common: pages, times, words from closed lists. */
@NullMarked
package dev.kaizen.rest.request;

import org.jspecify.annotations.NullMarked;
