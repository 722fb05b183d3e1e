/** Reviewers at work on a whole system: Keycloak, the server and its REST interface. */
@NullMarked
package dev.kaizen.benchmarks.reviewers;

import org.jspecify.annotations.NullMarked;
