/** The console's own building blocks: small components every view is made of. */
@NullMarked
package dev.kaizen.web.ui;

import org.jspecify.annotations.NullMarked;
