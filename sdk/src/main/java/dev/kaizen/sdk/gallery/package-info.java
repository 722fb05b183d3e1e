/** Patterns as data: what each is for, its parameters, its workflow and a sample. */
@NullMarked
package dev.kaizen.sdk.gallery;

import org.jspecify.annotations.NullMarked;
