/** The REST interface: one package a feature, this one holds what they share. */
@NullMarked
package dev.kaizen.rest;

import org.jspecify.annotations.NullMarked;
