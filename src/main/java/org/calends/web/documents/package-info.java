/**
 * Pages on which documents are handed in and suggestions are reviewed. Reads no document itself.
 * Read {@link org.calends.web.documents.ReviewPage} first.
 */
package org.calends.web.documents;
