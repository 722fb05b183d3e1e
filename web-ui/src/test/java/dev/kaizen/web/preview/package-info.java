/** The console over made-up data: to look at screens in every state without a server. */
package dev.kaizen.web.preview;
