/** Building and starting benchmarks beside a PostgreSQL of their own. */
@NullMarked
package dev.kaizen.launcher.bench;

import org.jspecify.annotations.NullMarked;
