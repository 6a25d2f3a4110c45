/**
 * All pages for those who sign in, and what pages and answers share: frame, errors, security headers.
 * May import any feature and is imported by none; pages of different features meet by address.
 */
package org.calends.web;
