/**
 * Who sets deadlines, by whatever name: one authority, many names. Pure Java: it knows nothing of obligations, of who added a
 * name, or of databases.
 */
package org.calends.authority;
