/**
 * The security log: who did what that concerns safety, from where, and how it ended; and where a request comes from.
 * Knows no feature and judges nobody: it only writes down what the others tell it.
 */
package org.calends.audit;
