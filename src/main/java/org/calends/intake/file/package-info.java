/**
 * Files of obligations are checked and taken in, all or nothing. Never overwrites what is here.
 * Read {@link org.calends.intake.file.Imports} first.
 */
package org.calends.intake.file;
