/** What is made from sources or fetched from registries before anything can start. */
@NullMarked
package dev.kaizen.launcher.build;

import org.jspecify.annotations.NullMarked;
