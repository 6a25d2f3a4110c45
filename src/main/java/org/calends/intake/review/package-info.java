/**
 * A person's yes or no to a suggestion, kept for good. Makes no obligation live without a person's yes.
 * Read {@link org.calends.intake.review.Suggestions} first.
 */
package org.calends.intake.review;
