/**
 * What a text is made of: characters, tokens, sentences, phrases of a dictionary. Knows no date and no document format.
 * Read {@link org.calends.intake.text.Tokens} first.
 */
package org.calends.intake.text;
