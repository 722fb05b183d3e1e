package dev.kaizen.web.ui;

/** How a status is shown everywhere: a drawing, a word and a colour. */
public record Look(String icon, String word, Tone tone) {}
