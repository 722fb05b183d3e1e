/** What the OpenAPI document says of every operation alike. */
@NullMarked
package dev.kaizen.rest.openapi;

import org.jspecify.annotations.NullMarked;
