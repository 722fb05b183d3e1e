/** Migrations, roles and grants, and the migrator that runs them over every tenant. */
@NullMarked
package dev.kaizen.database;

import org.jspecify.annotations.NullMarked;
