/**
 * What people and programs are told, by key: a message is a code with arguments, and becomes a sentence where it is written,
 * in the language of who reads it. Knows no feature, keeps no sentence. Read {@link org.calends.language.LocalizableMessage}
 * first; the sentences stand in {@code messages/refusals/}, one file for each feature and language.
 */
package org.calends.language;
