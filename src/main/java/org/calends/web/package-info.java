/**
 * What all pages and answers share: frame, dashboard, sign-in page, errors, security headers.
 * May import any feature and is imported by none; pages of different features meet by address.
 */
package org.calends.web;
